import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burstOf, defaultBurstRule } from './burst.ts';
import type { Report } from './burst.ts';

const now = Date.UTC(2026, 8, 17, 2);
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const report = (id: string, minutes: number, callerNo: string | null = id): Report => ({
  id,
  openedAt: minutesAgo(minutes),
  callerNo,
});
const five = [report('a', 50), report('b', 40), report('c', 30), report('d', 20), report('e', 10)];

describe('突发聚合', () => {
  it('makes the earliest report the 主单', () => {
    expect(burstOf(five.toReversed(), defaultBurstRule, now)).toEqual({
      lead: five[0],
      followers: five.slice(1),
    });
  });

  it.each([
    ['one caller too few', five.slice(1)],
    ['one who calls again and again', five.map((one) => ({ ...one, callerNo: 'a' }))],
    [
      'withheld numbers, counted together',
      five.map((one, index) => ({ ...one, callerNo: index < 2 ? null : one.id })),
    ],
    ['one that is too old', [report('a', 121), ...five.slice(1)]],
  ])('is none with %s', (_name, reports) => {
    expect(burstOf(reports, defaultBurstRule, now)).toBeNull();
  });

  it('holds every recent report once, whatever their order', () => {
    const reports = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        openedAt: fc.integer({ min: minutesAgo(200), max: now }),
        callerNo: fc.option(fc.stringMatching(/^[0-9]{2}$/)),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(reports, (all) => {
        const burst = burstOf(all, { callers: 2, windowMs: 3_600_000 }, now);
        expect(burstOf(all.toReversed(), { callers: 2, windowMs: 3_600_000 }, now)).toEqual(burst);
        if (!burst) return;
        const held = [burst.lead, ...burst.followers];
        expect(held).toHaveLength(all.filter(({ openedAt }) => now - openedAt <= 3_600_000).length);
        expect(Math.min(...held.map(({ openedAt }) => openedAt))).toBe(burst.lead.openedAt);
      }),
    );
  });
});
