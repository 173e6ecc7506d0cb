import type { CallOrder } from '@hotline/shared/contracts/link';

export type LegRole = 'citizen' | 'agent' | 'line';
export type TimerName = 'treat' | 'survey' | 'alone';

/** What a playback was for; it is part of the playback's id, so that its end is understood after a restart too. */
export const playPurposes = [
  'greeting',
  'blocked',
  'announcement',
  'hold-notice',
  'survey',
  'farewell',
  'recording-notice',
  'ringback',
  'unreached',
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
  | { type: 'pressed'; role: LegRole; digit: string }
  | { type: 'agent-held' }
  | { type: 'agent-resumed' }
  | { type: 'timeout'; timer: TimerName }
  | { type: 'recovered'; citizen: SeenLeg; agent: SeenLeg; line: SeenLeg };

export type InputOf<T extends Input['type']> = Extract<Input, { type: T }>;
