import { instantOf } from './civil-date.ts';
import { DAY } from './instant.ts';
import type { Instant } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** The first year that is not loaded, and from when deadlines reach into it. */
export interface CalendarNeed {
  year: number;
  neededFrom: Instant;
  warnFrom: Instant;
}

const WARN_BEFORE = 60 * DAY;

/** @param workdays of the longest deadline that is given, extensions included. */
export function calendarNeed(calendar: WorkCalendar, workdays: number): CalendarNeed {
  const { lastDay, days } = calendar;
  const year = Number(days.at(-1)!.date.slice(0, 4)) + 1;
  const last = calendar.workdays[calendar.workdays.length - workdays] ?? lastDay + 1;
  const neededFrom = instantOf(last);
  return { year, neededFrom, warnFrom: neededFrom - WARN_BEFORE };
}
