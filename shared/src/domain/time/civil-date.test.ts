import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, civilDay, isoWeekday } from './civil-date.ts';
import { formatIsoDate, parseIsoDate } from './iso-date.ts';
import { formatIsoInstant, parseIsoInstant } from './iso-instant.ts';

const anyDay = fc.integer({ min: civilDay(1, 1, 1), max: civilDay(9999, 12, 31) });

describe('civil days', () => {
  it('agree with the calendar of the language', () => {
    fc.assert(
      fc.property(anyDay, (civil) => {
        const date = new Date(civil * 86_400_000);
        const expected = {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        };
        expect(civilDate(civil)).toEqual(expected);
        expect(civilDay(expected.year, expected.month, expected.day)).toBe(civil);
        expect(isoWeekday(civil)).toBe(date.getUTCDay() || 7);
        expect(parseIsoDate(formatIsoDate(civil))).toBe(civil);
      }),
    );
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', ''])(
    'do not take %j',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );
});

describe('ISO instants', () => {
  it('agree with the clock of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1000, 0, 2), max: Date.UTC(9999, 11, 30) }), (at) => {
        expect(parseIsoInstant(new Date(at).toISOString())).toBe(at);
        expect(parseIsoInstant(formatIsoInstant(at))).toBe(at);
        expect(Date.parse(formatIsoInstant(at))).toBe(at);
      }),
    );
  });

  it.each([
    ['2026-09-18T09:00:00+08:00', '2026-09-18T09:00:00+08:00'],
    ['2026-09-18T01:00Z', '2026-09-18T09:00:00+08:00'],
    ['2026-09-18T09:00:00.1234+0800', '2026-09-18T09:00:00.123+08:00'],
    ['2026-09-17T20:30-0430', '2026-09-18T09:00:00+08:00'],
  ])('reads %s', (text, formatted) => {
    expect(formatIsoInstant(parseIsoInstant(text)!)).toBe(formatted);
  });

  it.each([
    '2026-09-18',
    '2026-09-18T09:00',
    '2026-09-18T09:00:00',
    '2026-02-30T09:00Z',
    '2026-09-18T24:00Z',
    '2026-09-18T09:60Z',
    '2026-09-18T09:00:60Z',
    '2026-09-18 09:00Z',
    '2026-09-18T09:00+24:00',
    'now',
    '',
  ])('does not take %j', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined();
  });
});
