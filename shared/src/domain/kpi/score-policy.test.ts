import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountabilityReasons } from './accountability.ts';
import type { AccountabilityCounts } from './accountability.ts';
import { bandOf } from './bands.ts';
import { problemsOfScorePolicy, shippedScorePolicy } from './score-policy.ts';

const rules = shippedScorePolicy.accountability;
const counts = fc.record({
  dispatched: fc.nat(500),
  trueComplaints: fc.nat(60),
  falseClosures: fc.nat(5),
  escalated: fc.nat(5),
  handedOver: fc.nat(3),
});
const none: AccountabilityCounts = {
  dispatched: 0,
  trueComplaints: 0,
  falseClosures: 0,
  escalated: 0,
  handedOver: 0,
};

describe('考核规则', () => {
  it('are shipped without a problem, and say what is wrong with others', () => {
    expect(problemsOfScorePolicy(shippedScorePolicy)).toEqual([]);
    expect(problemsOfScorePolicy({ ...shippedScorePolicy, bands: { A: 90, B: 90, C: 80 } })).toEqual([
      'bands-order',
    ]);
    expect(
      problemsOfScorePolicy({ ...shippedScorePolicy, deductions: { falseClosure: -1, escalated: 0 } }),
    ).toEqual(['points-negative']);
    expect(problemsOfScorePolicy({ ...shippedScorePolicy, leastTickets: 0.5 })).toEqual(['count-invalid']);
    expect(bandOf(92, { A: 92, B: 80, C: 70 })).toBe('A');
  });

  it('name on the list only what reached its figure', () => {
    fc.assert(
      fc.property(counts, (body) => {
        for (const { value, from } of accountabilityReasons(rules, body))
          expect(value).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('take nobody off the list for more of what put him on it', () => {
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom('trueComplaints', 'falseClosures', 'escalated', 'handedOver'),
        (body, more) => {
          const ruleNames = (of: AccountabilityCounts) =>
            accountabilityReasons(rules, of).map(({ rule }) => rule);
          const worse = ruleNames({ ...body, [more]: body[more] + 1 });
          expect(ruleNames(body).every((rule) => worse.includes(rule))).toBe(true);
        },
      ),
    );
  });

  it('count a share only where enough was dispatched, and leave rules out that are off', () => {
    expect(accountabilityReasons(rules, { ...none, dispatched: 19, trueComplaints: 4 })).toEqual([]);
    expect(accountabilityReasons(rules, { ...none, dispatched: 20, trueComplaints: 2 })).toEqual([
      { rule: 'per100', value: 10, from: 10 },
    ]);
    const off = {
      days: 90,
      trueComplaints: null,
      per100: null,
      falseClosures: null,
      escalated: null,
      handedOver: null,
    };
    expect(
      accountabilityReasons(off, {
        dispatched: 1,
        trueComplaints: 9,
        falseClosures: 9,
        escalated: 9,
        handedOver: 9,
      }),
    ).toEqual([]);
  });
});
