import { civilDayOf } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { parseAllowance } from '../time/span.ts';
import { workingTimeBetween } from '../time/working-time.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';

/** In what a deadline is counted: working time, or 7×24 for 特急 and 紧急. */
export type Measure = 'working' | 'wall-clock';

/** A matter at a body; what its pace may depend on. */
export interface Matter {
  bodyId: string;
  category: string;
  measure: Measure;
  startedAt: Instant;
}

export interface DoneMatter extends Matter {
  doneAt: Instant;
}

export interface OpenMatter extends Matter {
  ticketNo: string;
  dueAt: Instant;
  isSigned: boolean;
  isContacted: boolean;
}

export const measureOf = (spans: readonly string[]): Measure =>
  spans.some((span) => ['wd', 'wh'].includes(parseAllowance(span)?.unit ?? '')) ? 'working' : 'wall-clock';

/** Milliseconds between two instants in the measure; undefined where no calendar covers them. */
export function timeIn(
  measure: Measure,
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
): number | undefined {
  if (measure === 'wall-clock') return to - from;
  const worked = workingTimeBetween(calendar, from, to);
  return 'length' in worked ? worked.length : undefined;
}

/** Days off that lie whole between two instants, with their names; weekends have none. */
export function daysOffBetween(
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
): { days: number; names: readonly string[] } {
  const first = Math.max(0, civilDayOf(from) + 1 - calendar.firstDay);
  const off = calendar.days
    .slice(first, civilDayOf(to) - calendar.firstDay)
    .filter(({ counted }) => !counted);
  return { days: off.length, names: [...new Set(off.flatMap(({ name }) => name ?? []))] };
}
