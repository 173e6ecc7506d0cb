import { chinaCalendar } from '@hotline/shared/domain/time/china-calendar';
import { calendarProblems } from '@hotline/shared/domain/time/validate-calendar';
import { expect, it } from 'vitest';
import { type Calendar, markDay, yearMarks } from './day-marks.ts';

const calendar = structuredClone(chinaCalendar) as Calendar;
const mark = (data: Calendar, date: string) =>
  yearMarks(data, Number(date.slice(0, 4)))
    .flat()
    .find((day) => day.date === date);

it('shows what each day of a year is', () => {
  const months = yearMarks(calendar, 2026);
  expect(months.map(({ length }) => length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(mark(calendar, '2026-10-01')).toMatchObject({ kind: 'off', name: '国庆节' });
  expect(mark(calendar, '2026-10-10')).toMatchObject({ kind: 'on', isWeekend: true });
  expect(mark(calendar, '2026-11-23')).toMatchObject({ kind: 'plain', isWeekend: false });
});

it('marks a day in the middle of a holiday, and back', () => {
  const working = markDay(calendar, '2026-10-03', 'on', '值守');
  expect(working.offDays.filter(({ name, from }) => name === '国庆节' && from > '2026')).toEqual([
    { from: '2026-10-01', to: '2026-10-02', name: '国庆节' },
    { from: '2026-10-04', to: '2026-10-07', name: '国庆节' },
  ]);
  expect(calendarProblems(working)).toEqual([]);
  expect(markDay(working, '2026-10-03', 'off', '国庆节')).toEqual(calendar);
});
