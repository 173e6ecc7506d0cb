import type { SoftphoneEvent } from './state.ts';

/** SIP account of one sign-in. */
export interface SipAccount {
  sipUser: string;
  password: string;
  realm: string;
  /** Path of the SIP WebSocket on this origin. */
  wsPath: string;
}

/** One SIP user agent; what happens to it comes back as events. */
export interface Phone {
  answer: (legId: string) => void;
  refuse: (legId: string) => void;
  /** Ends a leg that is up. */
  drop: (legId: string) => void;
  mute: (muted: boolean) => void;
  sendKey: (legId: string, key: string) => void;
  registerAgain: () => void;
  /**
   * For a voice side that takes this telephone for dead: takes the registration back first, or, `deaf`, unanswered or not
   * registered, registers over a new connection. A call that is up goes on.
   */
  registerAnew: (deaf: boolean) => void;
  stop: () => void;
}

export type OpenPhone = (
  account: SipAccount,
  audio: HTMLAudioElement,
  emit: (event: SoftphoneEvent) => void,
) => Phone;
