import { describe, expect, it } from 'vitest';
import { addSpan } from './add-span.ts';
import type { CalendarData } from './calendar-data.ts';
import { chinaCalendar } from './china-calendar.ts';
import { formatIsoInstant, parseIsoInstant } from './iso-instant.ts';
import { calendarProblems } from './validate-calendar.ts';
import { compileCalendar } from './work-calendar.ts';

const winter = { to: '2026-05-31', sessions: [{ start: '08:30', end: '17:30' }] };
const summer = {
  from: '2026-06-01',
  sessions: [
    { start: '08:00', end: '12:00' },
    { start: '15:00', end: '18:30' },
  ],
};

const wrong: [string, Partial<CalendarData>, object][] = [
  ['no year', { coveredYears: [] }, { code: 'no-years' }],
  ['a gap between years', { coveredYears: [2024, 2026] }, { code: 'year-gap', value: '2025–2025' }],
  [
    'a date that does not exist',
    { makeUpWorkdays: [{ date: '2026-02-30', name: '' }] },
    { code: 'date-invalid', at: 'makeUpWorkdays[0]', value: '2026-02-30' },
  ],
  [
    'a reversed range',
    { offDays: [{ from: '2026-05-05', to: '2026-05-01', name: '' }] },
    { code: 'range-reversed', at: 'offDays[0]' },
  ],
  [
    'overlapping days off',
    {
      offDays: [
        { from: '2026-05-01', to: '2026-05-05', name: '' },
        { from: '2026-05-05', to: '2026-05-06', name: '' },
      ],
    },
    { code: 'off-days-overlap', at: 'offDays[1]', value: '2026-05-05' },
  ],
  [
    'a day both off and on',
    { makeUpWorkdays: [{ date: '2026-10-01', name: '' }] },
    { code: 'day-both-off-and-on', value: '2026-10-01' },
  ],
  [
    'a day of another year',
    { makeUpWorkdays: [{ date: '2027-01-02', name: '' }] },
    { code: 'outside-covered-years', value: '2027-01-02' },
  ],
  [
    'a time that does not exist',
    { hours: [{ sessions: [{ start: '08:30', end: '25:00' }] }] },
    { code: 'time-invalid' },
  ],
  [
    'a reversed session',
    { hours: [{ sessions: [{ start: '12:00', end: '08:30' }] }] },
    { code: 'session-reversed' },
  ],
  [
    'overlapping sessions',
    {
      hours: [
        {
          sessions: [
            { start: '08:30', end: '12:00' },
            { start: '11:00', end: '18:00' },
          ],
        },
      ],
    },
    { code: 'sessions-overlap' },
  ],
  ['no sessions', { hours: [{ sessions: [] }] }, { code: 'no-sessions' }],
  ['no hours at all', { hours: [] }, { code: 'hours-missing', value: '2024-01-01' }],
  ['overlapping hours', { hours: [winter, { ...summer, from: '2026-05-31' }] }, { code: 'hours-overlap' }],
  [
    'days without hours',
    { hours: [winter, { ...summer, from: '2026-06-02' }] },
    { code: 'hours-missing', value: '2026-06-01' },
  ],
];

describe('a calendar with', () => {
  it.each(wrong)('%s is refused and the place named', (_, change, problem) => {
    const data = { ...chinaCalendar, ...change };
    expect(calendarProblems(data)).toContainEqual(expect.objectContaining(problem));
    expect(() => compileCalendar(data)).toThrow(RangeError);
  });

  it('nothing wrong has no problems', () => {
    expect(calendarProblems(chinaCalendar)).toEqual([]);
    expect(calendarProblems({ ...chinaCalendar, hours: [winter, summer] })).toEqual([]);
  });
});

describe('a compiled calendar', () => {
  const from = parseIsoInstant('2026-05-29T10:00:00+08:00')!;
  const due = (data: CalendarData, span: string, bodyCode?: string) => {
    const result = addSpan(compileCalendar(data, bodyCode), from, span);
    return 'due' in result ? formatIsoInstant(result.due) : result;
  };

  it('has the hours of each season', () => {
    const data = { ...chinaCalendar, hours: [winter, summer] };
    expect(due(data, '1wd')).toBe('2026-06-01T18:30:00+08:00');
    expect(due({ ...data, hours: [winter, { ...summer, from: '2026-06-01' }] }, '10wd')).toContain('T18:30');
  });

  it('has the exceptions of one body only', () => {
    const data: CalendarData = {
      ...chinaCalendar,
      bodyExceptions: [{ bodyCode: 'gas', date: '2026-05-30', kind: 'on', name: '抢修值班' }],
    };
    expect(due(data, '1wd')).toBe('2026-06-01T18:00:00+08:00');
    expect(due(data, '1wd', 'gas')).toBe('2026-05-30T18:00:00+08:00');
  });
});
