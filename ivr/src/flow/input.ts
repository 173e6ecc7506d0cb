import type { CallOrder } from '@hotline/shared/contracts/link';

/** `guest`: a colleague or an outside party whom the agent fetched; `monitor`: a shift leader who hears the call. */
export type LegRole = 'citizen' | 'agent' | 'line' | 'guest' | 'monitor';
export const legRoles: readonly LegRole[] = ['citizen', 'agent', 'line', 'guest', 'monitor'];
/** Timers with a span of their own. */
export type SpanTimer = 'treat' | 'menu' | 'gather' | 'survey' | 'alone' | 'confirm';
/** `last-words`: the greeting is nearly over. */
export type TimerName = SpanTimer | 'last-words';

/** What a playback was for; it is part of the playback's id, so that its end is understood after a restart too. */
export const playPurposes = [
  'greeting',
  'progress',
  'blocked',
  'announcement',
  'hold-notice',
  'survey',
  'farewell',
  'recording-notice',
  'ringback',
  'unreached',
  'alert',
  'voice-mail',
  'on-call',
] as const;
export type PlayPurpose = (typeof playPurposes)[number];

/** What a party's leg looked like when ivr came back. */
export type SeenLeg = 'up' | 'ringing' | 'not-dialled' | 'gone';

/** Everything that can happen to a call. */
export type Input =
  | CallOrder
  | { type: 'arrival'; transferNo: string | null }
  | { type: 'leg-ready'; role: LegRole; channelId: string }
  | { type: 'leg-ringing'; role: LegRole; channelId: string }
  | { type: 'leg-answered'; role: LegRole; channelId: string }
  | { type: 'leg-gone'; role: LegRole; channelId: string; cause: number }
  | { type: 'played'; purpose: PlayPurpose }
  | { type: 'pressed'; role: LegRole; channelId: string; digit: string }
  | { type: 'agent-held'; channelId: string }
  | { type: 'agent-resumed'; channelId: string }
  /** The channel that hears for the shift leader is there. */
  | { type: 'spy-ready' }
  /** The message is complete; `failed` = it could not be written. */
  | { type: 'message-over'; outcome: 'left' | 'empty' | 'failed' }
  | { type: 'timeout'; timer: TimerName }
  /** Asterisk has ended, and every leg with it. */
  | { type: 'node-lost' }
  | ({ type: 'recovered' } & Record<LegRole, SeenLeg>);

export type InputOf<T extends Input['type']> = Extract<Input, { type: T }>;
