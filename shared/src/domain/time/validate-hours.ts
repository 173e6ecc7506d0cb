import type { CalendarData, HoursRange } from './calendar-data.ts';
import type { CalendarProblem } from './calendar-problem.ts';
import { civilDay } from './civil-date.ts';
import { scheduleHours } from './hours-schedule.ts';
import type { ScheduledHours } from './hours-schedule.ts';
import { formatIsoDate } from './iso-date.ts';
import { parseTimeOfDay } from './time-of-day.ts';

export function hoursProblems(data: CalendarData): CalendarProblem[] {
  const schedule = scheduleHours(data.hours);
  const problems = data.hours.flatMap((range, index) => [
    ...rangeProblems(range, schedule[index]!, `hours[${index}]`),
    ...sessionProblems(range, `hours[${index}]`),
  ]);
  return problems.length > 0 ? problems : coverageProblems(schedule, data.coveredYears);
}

function rangeProblems(range: HoursRange, { first, last }: ScheduledHours, at: string): CalendarProblem[] {
  if (Number.isNaN(first)) return [{ code: 'date-invalid', at, value: range.from ?? '' }];
  if (Number.isNaN(last)) return [{ code: 'date-invalid', at, value: range.to ?? '' }];
  return last < first ? [{ code: 'range-reversed', at, value: `${range.from}–${range.to}` }] : [];
}

function sessionProblems({ sessions }: HoursRange, at: string): CalendarProblem[] {
  if (sessions.length === 0) return [{ code: 'no-sessions', at, value: '' }];
  let latest = -1;
  return sessions.flatMap(({ start, end }): CalendarProblem[] => {
    const from = parseTimeOfDay(start);
    const to = parseTimeOfDay(end);
    const value = `${start}–${end}`;
    if (from === undefined || to === undefined) return [{ code: 'time-invalid', at, value }];
    if (to <= from) return [{ code: 'session-reversed', at, value }];
    const overlaps = from < latest;
    latest = Math.max(latest, to);
    return overlaps ? [{ code: 'sessions-overlap', at, value }] : [];
  });
}

/** Each covered day has exactly one range of hours. */
function coverageProblems(schedule: readonly ScheduledHours[], years: readonly number[]): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const sorted = schedule.toSorted((a, b) => a.first - b.first);
  let next = civilDay(Math.min(...years), 1, 1);
  const last = civilDay(Math.max(...years), 12, 31);
  sorted.forEach(({ first }, index) => {
    const before = sorted[index - 1];
    if (before && first <= before.last) {
      problems.push({ code: 'hours-overlap', at: 'hours', value: dateOf(first) });
    } else if (first > next && next <= last) {
      problems.push({ code: 'hours-missing', at: 'hours', value: dateOf(next) });
    }
    next = Math.max(next, sorted[index]!.last + 1);
  });
  if (next <= last) problems.push({ code: 'hours-missing', at: 'hours', value: dateOf(next) });
  return problems;
}

function dateOf(civil: number): string {
  return Number.isFinite(civil) ? formatIsoDate(civil) : '';
}
