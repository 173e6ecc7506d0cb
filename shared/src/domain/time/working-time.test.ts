import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeOfWorkdayBefore, nextCloseOfBusiness } from './close-of-business.ts';
import { defaultCalendar } from './default-calendar.ts';
import { parseIsoInstant } from './iso-instant.ts';
import { slowMinutesBetween } from './reference.testing.ts';
import { workingTimeBetween } from './working-time.ts';

const MINUTE = 60_000;
const at = (text: string) => parseIsoInstant(`${text}+08:00`)!;

describe('working time between', () => {
  it('leaves out the lunch break and the days off', () => {
    expect(workingTimeBetween(defaultCalendar, at('2026-09-30T11:00'), at('2026-10-08T09:00'))).toEqual({
      length: 5 * 60 * MINUTE,
    });
  });

  it('names the year that it does not know', () => {
    expect(workingTimeBetween(defaultCalendar, at('2026-12-31T11:00'), at('2027-01-01T09:00'))).toEqual({
      error: 'calendar-not-covered',
      year: 2027,
    });
  });

  it('agrees with the slow reference, backwards too', () => {
    const minute = fc.integer({ min: at('2026-09-15T00:00') / MINUTE, max: at('2026-10-12T00:00') / MINUTE });
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 5000 }), (start, minutes) => {
        const [from, to] = [start * MINUTE, (start + minutes) * MINUTE];
        const length = slowMinutesBetween(from, to) * MINUTE;
        expect(workingTimeBetween(defaultCalendar, from, to)).toEqual({ length });
        expect(workingTimeBetween(defaultCalendar, to, from)).toEqual({ length: 0 - length });
      }),
      { numRuns: 30 },
    );
  });
});

describe('close of business', () => {
  it.each([
    ['2026-09-18T17:59', '2026-09-18T18:00'],
    ['2026-09-18T18:00', '2026-09-20T18:00'],
    ['2026-09-30T19:00', '2026-10-08T18:00'],
  ])('after %s comes at %s', (from, close) => {
    expect(nextCloseOfBusiness(defaultCalendar, at(from))).toEqual({ at: at(close) });
  });

  it.each([
    ['2026-09-20T18:00', '2026-09-18T18:00'],
    ['2026-10-08T00:00', '2026-09-30T18:00'],
    ['2027-01-01T09:00', '2026-12-31T18:00'],
  ])('of the working day before %s was at %s', (from, close) => {
    expect(closeOfWorkdayBefore(defaultCalendar, at(from))).toEqual({ at: at(close) });
  });

  it('is not known outside of the covered years', () => {
    expect(nextCloseOfBusiness(defaultCalendar, at('2026-12-31T18:00'))).toMatchObject({ year: 2027 });
    expect(closeOfWorkdayBefore(defaultCalendar, at('2024-01-02T18:00'))).toMatchObject({ year: 2023 });
    expect(closeOfWorkdayBefore(defaultCalendar, at('2029-01-02T18:00'))).toMatchObject({ year: 2029 });
  });
});
