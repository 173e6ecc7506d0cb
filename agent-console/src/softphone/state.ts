/** What the softphone of this page knows of itself; the call's own truth is the server's. */
export interface SoftphoneState {
  registration: 'off' | 'connecting' | 'registered' | 'lost';
  /** Failed registrations since the last good one. */
  attempts: number;
  microphone: 'unknown' | 'ready' | 'denied';
  leg: 'none' | 'ringing' | 'answering' | 'up';
  /** Of the SIP dialogue: Call-ID and tag. */
  legId: string | null;
  /** The call that this leg belongs to; `null` = the INVITE named none. */
  callId: string | null;
  muted: boolean;
  /** A leg of this call needs no press: the network took the one before, or he pressed before it rang here. */
  awaitedCallId: string | null;
  /** The control channel went, and this telephone has not registered since: what ends now was taken by the network. */
  isCut: boolean;
  /** Sound of this leg comes in. Its absence alone says nothing: a line may send none while nobody speaks. */
  hears: boolean;
  /** The network was away while this leg was up, and nothing has been heard since. */
  isShaken: boolean;
  /** The server says that this agent is in a call, or dials one: its leg is answered without a press. */
  answersAtOnce: boolean;
  /** A leg of this call begins muted: the agent had muted himself before it was lost. */
  startsMuted: boolean;
}

export const idleSoftphone: SoftphoneState = {
  registration: 'off',
  attempts: 0,
  microphone: 'unknown',
  leg: 'none',
  legId: null,
  callId: null,
  muted: false,
  awaitedCallId: null,
  isCut: false,
  hears: true,
  isShaken: false,
  answersAtOnce: false,
  startsMuted: false,
};

/** In a call, and not deaf in it. */
export const hasSound = ({ leg, hears }: SoftphoneState): boolean => leg === 'up' && hears;

export type SoftphoneEvent =
  | { type: 'started' }
  | { type: 'stopped' }
  | { type: 'microphone'; ready: boolean }
  | { type: 'registered' }
  | { type: 'unregistered' }
  /** `refused`: the password is no longer good. */
  | { type: 'registration-failed'; refused: boolean }
  | { type: 'disconnected' }
  | { type: 'control-lost' }
  | { type: 'control-back' }
  /** The server could not ring this telephone, which takes itself for registered. */
  | { type: 'doubted' }
  /** `callId` = the voice side's X-Call-Id. */
  | { type: 'invited'; legId: string; callId: string | null }
  /** The server says that this agent is in no call any more. */
  | { type: 'released' }
  | { type: 'expected'; answersAtOnce: boolean; muted: boolean }
  /** The screen shows a call a moment before its leg rings here. */
  | { type: 'answer-pressed'; callId: string }
  | { type: 'mute-pressed' }
  /** A key of the pad, sent to whoever is in the call (RFC 4733). */
  | { type: 'key-pressed'; key: string }
  | { type: 'leg-up'; legId: string }
  /** Twice each second of a leg that is up. */
  | { type: 'sound'; legId: string; hears: boolean }
  /** `lost`: nobody hung up, the sound had stopped. */
  | { type: 'leg-ended'; legId: string; lost: boolean };

/** What the outside has to do after an event. */
export type SoftphoneEffect =
  | { type: 'ring' }
  | { type: 'silence' }
  | { type: 'answer'; legId: string }
  | { type: 'refuse'; legId: string }
  | { type: 'drop'; legId: string }
  | { type: 'mute'; muted: boolean }
  | { type: 'send-key'; legId: string; key: string }
  | { type: 'tell'; registered: boolean }
  /** Nothing comes in any more: is the control channel alive? */
  | { type: 'check-control' }
  | { type: 'register-again'; afterMs: number }
  /** The voice side forgets this telephone and learns of it again; a deaf one takes a new connection for it at once. */
  | { type: 'register-anew'; deaf: boolean }
  | { type: 'new-account'; afterMs: number };
