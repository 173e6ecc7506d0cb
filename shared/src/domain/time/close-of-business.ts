import { civilDayOf } from './civil-date.ts';
import type { Instant } from './instant.ts';
import { notCovered } from './not-covered.ts';
import type { NotCovered } from './not-covered.ts';
import { isCovered, workdaysThrough } from './work-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The first close of business strictly after the instant. */
export function nextCloseOfBusiness(calendar: WorkCalendar, at: Instant): { at: Instant } | NotCovered {
  const civil = civilDayOf(at);
  if (!isCovered(calendar, civil)) return notCovered(civil);
  const count = workdaysThrough(calendar, civil);
  const today = calendar.closings[count - 1];
  if (today !== undefined && today > at) return { at: today };
  const next = calendar.closings[count];
  return next === undefined ? notCovered(calendar.lastDay + 1) : { at: next };
}

/** Close of business of the last working day before the calendar day of the instant. */
export function closeOfWorkdayBefore(calendar: WorkCalendar, at: Instant): { at: Instant } | NotCovered {
  const civil = civilDayOf(at);
  if (!isCovered(calendar, civil - 1)) return notCovered(civil - 1);
  const close = calendar.closings[workdaysThrough(calendar, civil - 1) - 1];
  return close === undefined ? notCovered(calendar.firstDay - 1) : { at: close };
}
