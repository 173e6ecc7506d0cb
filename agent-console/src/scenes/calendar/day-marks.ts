import type { calendarData } from '@hotline/shared/contracts/rest/calendars';
import { civilDay, isWeekend } from '@hotline/shared/domain/time/civil-date';
import { formatIsoDate, parseIsoDate } from '@hotline/shared/domain/time/iso-date';
import type { z } from 'zod';

export type Calendar = z.infer<typeof calendarData>;
export type DayKind = 'off' | 'on' | 'plain';

export interface DayMark {
  date: string;
  day: number;
  kind: DayKind;
  isWeekend: boolean;
  /** The holiday, or that for which one works. */
  name: string;
}

/** Twelve months of a year, each with what its days are. */
export function yearMarks(calendar: Calendar, year: number): DayMark[][] {
  const off = offNames(calendar.offDays);
  const on = new Map(calendar.makeUpWorkdays.map(({ date, name }) => [date, name]));
  return Array.from({ length: 12 }, (_, month) => {
    const first = civilDay(year, month + 1, 1);
    const next = month === 11 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 2, 1);
    return Array.from({ length: next - first }, (__, index): DayMark => {
      const date = formatIsoDate(first + index);
      const kind = on.has(date) ? 'on' : off.has(date) ? 'off' : 'plain';
      const name = on.get(date) ?? off.get(date) ?? '';
      return { date, day: index + 1, kind, isWeekend: isWeekend(first + index), name };
    });
  });
}

/** The calendar with one day made off, on, or plain again. */
export function markDay(calendar: Calendar, date: string, kind: DayKind, name: string): Calendar {
  const off = offNames(calendar.offDays);
  off.delete(date);
  if (kind === 'off') off.set(date, name);
  const others = calendar.makeUpWorkdays.filter((day) => day.date !== date);
  const on = kind === 'on' ? [...others, { date, name }] : others;
  return {
    ...calendar,
    offDays: joined(off),
    makeUpWorkdays: on.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function offNames(ranges: Calendar['offDays']): Map<string, string> {
  const names = new Map<string, string>();
  for (const { from, to, name } of ranges) {
    const last = parseIsoDate(to) ?? -1;
    for (let civil = parseIsoDate(from) ?? 0; civil <= last; civil += 1)
      names.set(formatIsoDate(civil), name);
  }
  return names;
}

/** Days of one name that follow each other become one range, within a year. */
function joined(names: ReadonlyMap<string, string>): Calendar['offDays'] {
  const ranges: Calendar['offDays'] = [];
  for (const [date, name] of [...names].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = ranges.at(-1);
    const follows = last && parseIsoDate(last.to)! + 1 === parseIsoDate(date)!;
    if (follows && last.name === name && last.to.slice(0, 4) === date.slice(0, 4)) last.to = date;
    else ranges.push({ from: date, to: date, name });
  }
  return ranges;
}
