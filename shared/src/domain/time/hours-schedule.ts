import type { HoursRange, WorkSession } from './calendar-data.ts';
import type { CivilDay } from './civil-date.ts';
import { parseIsoDate } from './iso-date.ts';
import { parseTimeOfDay } from './time-of-day.ts';

/** Working hours of a day, in milliseconds since midnight, in order. */
export interface DayHours {
  sessions: readonly { start: number; end: number }[];
  close: number;
  length: number;
}

export interface ScheduledHours {
  first: CivilDay;
  last: CivilDay;
  hours: DayHours;
}

/** Open ends reach to infinity; a date or time that cannot be read becomes NaN, which validation reports. */
export function scheduleHours(ranges: readonly HoursRange[]): ScheduledHours[] {
  return ranges.map(({ from, to, sessions }) => ({
    first: from === undefined ? -Infinity : (parseIsoDate(from) ?? NaN),
    last: to === undefined ? Infinity : (parseIsoDate(to) ?? NaN),
    hours: dayHours(sessions),
  }));
}

function dayHours(sessions: readonly WorkSession[]): DayHours {
  const parsed = sessions.map(({ start, end }) => ({
    start: parseTimeOfDay(start) ?? NaN,
    end: parseTimeOfDay(end) ?? NaN,
  }));
  return {
    sessions: parsed,
    close: parsed.at(-1)?.end ?? NaN,
    length: parsed.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

export function hoursOn(schedule: readonly ScheduledHours[], civil: CivilDay): DayHours | undefined {
  return schedule.find(({ first, last }) => first <= civil && civil <= last)?.hours;
}
