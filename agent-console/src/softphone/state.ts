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
  answersAtOnce: false,
  startsMuted: false,
};

export type SoftphoneEvent =
  | { type: 'started' }
  | { type: 'stopped' }
  | { type: 'microphone'; ready: boolean }
  | { type: 'registered' }
  | { type: 'unregistered' }
  /** `refused`: the password is no longer good. */
  | { type: 'registration-failed'; refused: boolean }
  | { type: 'disconnected' }
  /** `callId` = the voice side's X-Call-Id. */
  | { type: 'invited'; legId: string; callId: string | null }
  /** The server says that this agent is in no call any more. */
  | { type: 'released' }
  | { type: 'expected'; answersAtOnce: boolean; muted: boolean }
  | { type: 'answer-pressed' }
  | { type: 'mute-pressed' }
  /** A key of the pad, sent to whoever is in the call (RFC 4733). */
  | { type: 'key-pressed'; key: string }
  | { type: 'leg-up'; legId: string }
  | { type: 'leg-ended'; legId: string };

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
  | { type: 'register-again'; afterMs: number }
  | { type: 'new-account'; afterMs: number };
