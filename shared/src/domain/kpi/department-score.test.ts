import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, bandsByTier } from './bands.ts';
import {
  departmentScore,
  onTimePoints,
  satisfiedPoints,
  signPoints,
  solvedPoints,
} from './department-score.ts';

describe('the published formulas', () => {
  it.each([
    [100, 25],
    [97.5, 22.5],
    [89.82, 14.82],
    [70, 0],
  ])('按时办结 %d %% gives %d points', (rate, points) => expect(onTimePoints(rate)).toBe(points));

  it.each([
    [100, 25],
    [98, 25],
    [90, 21],
    [87.5, 19.75],
    [75, 13.5],
    [60, 12.5],
  ])('满意率 %d %% gives %d points', (rate, points) => expect(satisfiedPoints(rate)).toBe(points));

  it('takes one point for each percentage point of late signatures, and half for unsolved under 95 %', () => {
    expect([100, 99, 85, 50].map(signPoints)).toEqual([15, 14, 0, 0]);
    expect([100, 95, 94, 55, 10].map(solvedPoints)).toEqual([20, 20, 19.5, 0, 0]);
  });

  it('never falls when a rate rises', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        for (const points of [onTimePoints, satisfiedPoints, signPoints, solvedPoints]) {
          expect(points(less)).toBeLessThanOrEqual(points(more));
        }
      }),
    );
  });
});

describe('the score of a body', () => {
  const perfect = {
    signedInTimeRate: 100,
    onTimeRate: 100,
    satisfiedRate: 98,
    solvedRate: 95,
    replyQuality: 10,
    knowledge: 5,
    deductions: 0,
  };

  it('adds up to 100 and takes deductions off', () => {
    expect(departmentScore(perfect).total).toBe(100);
    expect(departmentScore({ ...perfect, onTimeRate: 89.82, satisfiedRate: 87.5, deductions: 2 }).total).toBe(
      82.57,
    );
    expect(departmentScore({ ...perfect, deductions: 200 }).total).toBe(0);
  });

  it('leaves out what could not be measured', () => {
    const { total, parts } = departmentScore({
      ...perfect,
      satisfiedRate: null,
      solvedRate: null,
      onTimeRate: 90,
    });
    expect(parts.map(({ part }) => part)).toEqual(['sign', 'on-time', 'reply-quality', 'knowledge']);
    expect(total).toBe(81.82);
    const nothing = { ...perfect, signedInTimeRate: null, onTimeRate: null, satisfiedRate: null };
    expect(
      departmentScore({ ...nothing, solvedRate: null, replyQuality: null, knowledge: null }).total,
    ).toBeNull();
  });
});

describe('bands', () => {
  it('begin at 95, 90 and 80', () => {
    expect([100, 95, 94.99, 90, 89.99, 80, 79.99, 0].map((total) => bandOf(total))).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
      'D',
    ]);
  });

  it('stand inside tiers and leave out bodies with too few tickets', () => {
    const body = (bodyId: string, tickets: number, total: number | null) =>
      ({ bodyId, tier: 'county', tickets, total }) as const;
    const all = [body('z', 9, 96), body('a', 5, 95), body('few', 4, 100), body('none', 9, null)];
    const [county, township] = bandsByTier([...all, { ...body('t', 9, 70), tier: 'township' }]);
    expect(county).toEqual({
      tier: 'county',
      bands: { A: ['a', 'z'], B: [], C: [], D: [] },
      notRanked: ['few', 'none'],
    });
    expect(township?.bands.D).toEqual(['t']);
  });
});
