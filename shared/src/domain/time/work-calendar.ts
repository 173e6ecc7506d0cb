import type { CalendarData } from './calendar-data.ts';
import { civilDay, instantOf } from './civil-date.ts';
import type { CivilDay } from './civil-date.ts';
import { classifyDays } from './classify-days.ts';
import { hoursOn, scheduleHours } from './hours-schedule.ts';
import type { DayHours } from './hours-schedule.ts';
import type { DayEntry } from './ledger.ts';
import { calendarProblems } from './validate-calendar.ts';

/** A calendar made ready for arithmetic: every question is one look into an array. */
export interface WorkCalendar {
  id: string;
  version: number;
  firstDay: CivilDay;
  lastDay: CivilDay;
  /** What each covered day is, from `firstDay` on. */
  days: readonly DayEntry[];
  /** How many working days there are up to and with each covered day. */
  countThrough: Int32Array;
  /** The working days in order; the following arrays are parallel to it. */
  workdays: Int32Array;
  closings: Float64Array;
  hours: readonly DayHours[];
  /** Milliseconds of working time before each working day, and one more: in all. */
  workedBefore: Float64Array;
}

/**
 * @param bodyCode whose exceptions apply besides the common calendar.
 * @throws RangeError naming the problems, if `calendarProblems` finds any.
 */
export function compileCalendar(data: CalendarData, bodyCode?: string): WorkCalendar {
  const problems = calendarProblems(data);
  if (problems.length > 0) {
    throw new RangeError(problems.map(({ code, at, value }) => `${at}: ${code} ${value}`).join('; '));
  }
  const firstDay = civilDay(Math.min(...data.coveredYears), 1, 1);
  const lastDay = civilDay(Math.max(...data.coveredYears), 12, 31);
  const days = classifyDays(data, firstDay, lastDay, bodyCode);
  const countThrough = new Int32Array(days.length);
  const workdays: CivilDay[] = [];
  days.forEach(({ counted }, index) => {
    if (counted) workdays.push(firstDay + index);
    countThrough[index] = workdays.length;
  });
  const schedule = scheduleHours(data.hours);
  const hours = workdays.map((civil) => hoursOn(schedule, civil)!);
  return {
    id: data.id,
    version: data.version,
    firstDay,
    lastDay,
    days,
    countThrough,
    workdays: Int32Array.from(workdays),
    closings: Float64Array.from(workdays, (civil, index) => instantOf(civil, hours[index]!.close)),
    hours,
    workedBefore: runningTotal(hours),
  };
}

/** Working days up to and with the day; the day is covered, or the one before the first covered. */
export function workdaysThrough(calendar: WorkCalendar, civil: CivilDay): number {
  return civil < calendar.firstDay ? 0 : calendar.countThrough[civil - calendar.firstDay]!;
}

export function isCovered(calendar: WorkCalendar, civil: CivilDay): boolean {
  return civil >= calendar.firstDay && civil <= calendar.lastDay;
}

function runningTotal(hours: readonly DayHours[]): Float64Array {
  const totals = new Float64Array(hours.length + 1);
  hours.forEach(({ length }, index) => {
    totals[index + 1] = totals[index]! + length;
  });
  return totals;
}
