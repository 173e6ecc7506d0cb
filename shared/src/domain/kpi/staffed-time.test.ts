import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import { parseIsoInstant } from '../time/iso-instant.ts';
import { busyStates, staffedStates, timeByDay } from './staffed-time.ts';

const midnight = parseIsoInstant('2026-09-18T00:00:00+08:00')!;

describe('staffed time', () => {
  it('is cut at midnight in China and at the ends of the period', () => {
    const night = { state: 'ready' as const, from: midnight - 3 * HOUR, to: midnight + 2 * HOUR };
    expect([...timeByDay(staffedStates, [night], midnight - HOUR, midnight + DAY)]).toEqual([
      [midnight - DAY, HOUR],
      [midnight, 2 * HOUR],
    ]);
  });

  it('leaves out breaks and who cannot be reached', () => {
    const at = { from: midnight, to: midnight + HOUR };
    const spans = [
      { state: 'paused' as const, ...at },
      { state: 'unreachable' as const, ...at },
    ];
    expect([...timeByDay(staffedStates, spans, midnight, midnight + DAY)]).toEqual([]);
  });

  it('is busy in calls and after them, and never longer than staffed', () => {
    const hour = (n: number) => ({ from: midnight + n * HOUR, to: midnight + (n + 1) * HOUR });
    const spans = [
      { state: 'ready' as const, ...hour(8) },
      { state: 'talking' as const, ...hour(9) },
      { state: 'wrap-up' as const, ...hour(10) },
      { state: 'paused' as const, ...hour(11) },
    ];
    const of = (states: typeof busyStates) =>
      timeByDay(states, spans, midnight, midnight + DAY).get(midnight);
    expect([of(busyStates), of(staffedStates)]).toEqual([2 * HOUR, 3 * HOUR]);
    expect(busyStates.filter((state) => !staffedStates.includes(state))).toEqual([]);
  });

  it('adds up to the parts of the spans that lie in the period, however the period is cut', () => {
    const span = fc.tuple(fc.nat(5 * DAY), fc.nat(2 * DAY)).map(([start, length]) => ({
      state: 'ready' as const,
      from: midnight + start,
      to: midnight + start + length,
    }));
    const total = (days: ReadonlyMap<number, number>) => [...days.values()].reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(fc.array(span), fc.nat(6 * DAY), (spans, cut) => {
        const [from, to] = [midnight, midnight + 6 * DAY];
        const whole = total(timeByDay(staffedStates, spans, from, to));
        const parts = [
          timeByDay(staffedStates, spans, from, from + cut),
          timeByDay(staffedStates, spans, from + cut, to),
        ];
        expect(parts.map(total).reduce((a, b) => a + b)).toBe(whole);
      }),
    );
  });
});
