import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan } from './add-span.ts';
import { defaultCalendar } from './default-calendar.ts';
import { formatIsoInstant, parseIsoInstant } from './iso-instant.ts';
import { slowWorkdays, slowWorkingMinutes } from './reference.testing.ts';

const MINUTE = 60_000;
const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;

function due(from: string, span: string): string | object {
  const result = addSpan(defaultCalendar, at(from), span);
  return 'error' in result ? result : formatIsoInstant(result.due).slice(0, 16);
}

describe('working days', () => {
  it.each([
    ['2026-09-18', '5wd', '2026-09-24'],
    ['2026-02-13', '3wd', '2026-02-25'],
    ['2026-09-30', '1wd', '2026-10-08'],
    ['2026-10-09', '1wd', '2026-10-10'],
    ['2025-01-24', '5wd', '2025-02-07'],
  ])('%s + %s is due at the close of %s', (from, span, to) => {
    expect(due(`${from}T00:00`, span)).toBe(`${to}T18:00`);
    expect(due(`${from}T09:15`, span)).toBe(`${to}T18:00`);
    expect(due(`${from}T23:59`, span)).toBe(`${to}T18:00`);
  });

  it('agrees with the slow reference', () => {
    const anywhere = fc.integer({ min: at('2023-12-01T00:00'), max: at('2027-01-31T00:00') });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 800 }), (from, amount) => {
        const result = addSpan(defaultCalendar, from, `${amount}wd`);
        expect('error' in result ? { year: 'year' in result && result.year } : result.due).toEqual(
          slowWorkdays(from, amount),
        );
      }),
    );
  });
});

describe('fractions of a working day', () => {
  it.each([
    ['2026-09-18T08:30', '0.5wd', '2026-09-18T12:00'],
    ['2026-09-18T09:00', '0.5wd', '2026-09-18T15:00'],
    ['2026-09-18T12:00', '0.5wd', '2026-09-18T18:00'],
    ['2026-09-18T13:10', '0.5wd', '2026-09-18T18:00'],
    ['2026-09-18T14:30', '0.5wd', '2026-09-18T18:00'],
    ['2026-09-18T15:00', '0.5wd', '2026-09-20T09:00'],
    ['2026-09-30T18:00', '0.5wd', '2026-10-08T12:00'],
    ['2026-12-31T14:30', '0.5wd', '2026-12-31T18:00'],
    ['2026-09-18T08:30', '0.25wd', '2026-09-18T10:15'],
  ])('%s + %s is due at %s', (from, span, to) => {
    expect(due(from, span)).toBe(to);
  });

  it('agrees with the slow reference', () => {
    const firstMinute = at('2023-12-30T00:00') / MINUTE;
    const lastMinute = at('2027-01-02T00:00') / MINUTE;
    const anyMinute = fc.integer({ min: firstMinute, max: lastMinute });
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 900 }), (minute, length) => {
        const result = addSpan(defaultCalendar, minute * MINUTE, { amount: length / 60, unit: 'wh' });
        expect('error' in result ? { year: 'year' in result && result.year } : result.due).toEqual(
          slowWorkingMinutes(minute * MINUTE, length),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('years that are not covered', () => {
  it.each([
    ['2026-12-30T10:00', '2wd', 2027],
    ['2026-12-31T10:00', '1wd', 2027],
    ['2026-12-31T14:31', '0.5wd', 2027],
    ['2026-06-01T10:00', '100000wd', 2027],
    ['2026-06-01T10:00', '99999999999999999999wd', 2027],
    ['2023-12-29T10:00', '1wd', 2023],
    ['2019-12-31T10:00', '3wd', 2020],
    ['2023-12-31T10:00', '0.5wd', 2023],
    ['2031-05-01T10:00', '1wd', 2031],
  ])('%s + %s needs %i', (from, span, year) => {
    expect(due(from, span)).toEqual({ error: 'calendar-not-covered', year });
  });

  it('needs only the days after the start', () => {
    expect(due('2023-12-31T10:00', '1wd')).toBe('2024-01-02T18:00');
    expect(due('2026-12-30T10:00', '1wd')).toBe('2026-12-31T18:00');
  });

  it('does not matter on the wall clock', () => {
    expect(due('2026-12-31T23:50', '30min')).toBe('2027-01-01T00:20');
    expect(due('2019-12-31T23:50', '24h')).toBe('2020-01-01T23:50');
  });
});

it('does not take a span that is none', () => {
  expect(due('2026-09-18T09:00', '1.5wd')).toEqual({ error: 'span-invalid' });
});

describe('the ledger', () => {
  it('names each day and why it was counted or skipped', () => {
    const result = addSpan(defaultCalendar, at('2026-02-12T09:00'), '3wd');
    const lines =
      'ledger' in result
        ? result.ledger.map((line) =>
            line.kind === 'day' ? [line.date, line.counted, line.reason, line.name] : [],
          )
        : [];
    expect(lines[0]).toEqual(['2026-02-13', true, 'workday', undefined]);
    expect(lines[1]).toEqual(['2026-02-14', true, 'make-up-workday', '春节']);
    expect(lines[2]).toEqual(['2026-02-15', false, 'holiday', '春节']);
    expect(lines.at(-1)).toEqual(['2026-02-24', true, 'workday', undefined]);
    expect(lines).toHaveLength(12);
  });

  it('shows the working time of a fraction', () => {
    const result = addSpan(defaultCalendar, at('2026-09-18T17:00'), '0.5wd');
    expect('ledger' in result && result.ledger).toEqual([
      { kind: 'working-time', from: at('2026-09-18T17:00'), to: at('2026-09-18T18:00') },
      expect.objectContaining({ date: '2026-09-19', counted: false, reason: 'weekend' }),
      { kind: 'working-time', from: at('2026-09-20T08:30'), to: at('2026-09-20T11:00') },
    ]);
  });

  it('counts as many days as the span has', () => {
    const anywhere = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-06-30T00:00') });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const result = addSpan(defaultCalendar, from, { amount, unit: 'wd' });
        if (!('ledger' in result)) throw new Error('covered');
        expect(result.ledger.filter((line) => line.kind === 'day' && line.counted)).toHaveLength(amount);
      }),
    );
  });
});
