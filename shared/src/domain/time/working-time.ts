import { civilDayOf, timeOfDay } from './civil-date.ts';
import type { Instant } from './instant.ts';
import { notCovered } from './not-covered.ts';
import type { NotCovered } from './not-covered.ts';
import { isCovered, workdaysThrough } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Milliseconds of working time between two instants; negative if `to` is before `from`. */
export function workingTimeBetween(
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
): { length: number } | NotCovered {
  for (const at of from <= to ? [from, to] : [to, from]) {
    if (!isCovered(calendar, civilDayOf(at))) return notCovered(civilDayOf(at));
  }
  return { length: workedUntil(calendar, to) - workedUntil(calendar, from) };
}

/** Working time from the beginning of the calendar; the day is covered. */
function workedUntil(calendar: WorkCalendar, at: Instant): number {
  const civil = civilDayOf(at);
  const count = workdaysThrough(calendar, civil);
  if (calendar.workdays[count - 1] !== civil) return calendar.workedBefore[count]!;
  const time = timeOfDay(at);
  let worked = calendar.workedBefore[count - 1]!;
  for (const { start, end } of calendar.hours[count - 1]!.sessions) {
    worked += Math.max(0, Math.min(time, end) - start);
  }
  return worked;
}
