import { addWallClock } from './add-wall-clock.ts';
import { addWorkdays } from './add-workdays.ts';
import { addWorkingTime } from './add-working-time.ts';
import type { Instant } from './instant.ts';
import type { LedgerEntry, Pause } from './ledger.ts';
import type { NotCovered } from './not-covered.ts';
import { normalizePauses } from './pauses.ts';
import { parseSpan, wallClockLength, workingTimeLength } from './span.ts';
import type { Span } from './span.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface Deadline {
  due: Instant;
  /** In order of time: what was counted, what was skipped, and why. */
  ledger: readonly LedgerEntry[];
}

export type SpanError = NotCovered | { error: 'span-invalid' };

/**
 * The deadline a span after an instant.
 * - n wd: the n-th working day strictly after the start's calendar day, at close of business;
 * - a fraction of 1 wd and working hours: working time from the start instant, and a span used up exactly at the
 *   end of a session is due then;
 * - h and min: wall-clock time, for which no calendar is needed.
 *
 * Pauses put the deadline off: by their length on the wall clock, by the working time in them, and by the
 * working days on whose close of business the clock stood still. A pause that begins at or after the
 * deadline changes nothing.
 */
export function addSpan(
  calendar: WorkCalendar,
  from: Instant,
  span: string | Span,
  pauses: readonly Pause[] = [],
): Deadline | SpanError {
  const parsed = typeof span === 'string' ? parseSpan(span) : span;
  if (!parsed) return { error: 'span-invalid' };
  const standstills = pauses.length === 0 ? pauses : normalizePauses(pauses, from);
  switch (parsed.unit) {
    case 'wd':
      return addWorkdays(calendar, from, parsed.amount, standstills);
    case 'wh':
      return addWorkingTime(calendar, from, workingTimeLength(parsed.amount), standstills);
    default:
      return addWallClock(from, wallClockLength(parsed.amount, parsed.unit), standstills);
  }
}
