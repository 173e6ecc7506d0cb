import type { Instant } from './instant.ts';

/** Why a day counts or does not. `paused`: a working day on whose close of business the clock stood still. */
export type DayReason =
  | 'workday'
  | 'make-up-workday'
  | 'body-workday'
  | 'weekend'
  | 'holiday'
  | 'body-off'
  | 'paused';

export interface DayEntry {
  kind: 'day';
  /** `yyyy-MM-dd`, in China. */
  date: string;
  counted: boolean;
  reason: DayReason;
  /** The holiday, the reason for a make-up day or the body's own reason. */
  name?: string;
}

/** Working time or wall-clock time that was counted. */
export interface TimeEntry {
  kind: 'working-time' | 'wall-clock';
  from: Instant;
  to: Instant;
}

export interface PauseEntry extends Pause {
  kind: 'pause';
}

/** One line of the explanation of a deadline. */
export type LedgerEntry = DayEntry | TimeEntry | PauseEntry;

/** Time during which a clock stood still, from `from` up to, but without, `to`. */
export interface Pause {
  from: Instant;
  to: Instant;
  reason: string;
}
