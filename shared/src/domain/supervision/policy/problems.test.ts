import { describe, expect, it } from 'vitest';
import { problemsOfSupervisionPolicy } from './problems.ts';
import { shippedSupervisionPolicy as shipped } from './supervision-policy.ts';

const { ladder, orders, checks, rectification } = shipped;
const step = (index: number, change: Partial<(typeof ladder.ordinary)[number]>) => ({
  ...ladder,
  ordinary: ladder.ordinary.map((one, at) => (at === index ? { ...one, ...change } : one)),
});

describe('督办规则', () => {
  it('as shipped have no fault', () => {
    expect(problemsOfSupervisionPolicy(shipped)).toEqual([]);
  });

  it('name each wrong field', () => {
    const wrong = {
      ...shipped,
      ladder: {
        ...step(1, { after: '1.5wd', within: '0wd' }),
        statementOfCase: '-2wd',
        repeatedCallers: { callers: 1, window: '7wd' },
      },
      orders: { ...orders, levels: { ...orders.levels, media: 5 as never } },
      checks: { ...checks, share: 1.2, manyAnswers: 0, contactWithin: -1, span: '' },
      rectification: { ...rectification, rectify: '15', panel: 2 },
    };
    expect(problemsOfSupervisionPolicy(wrong)).toEqual([
      { path: 'ladder.ordinary.1.after', code: 'span-invalid' },
      { path: 'ladder.ordinary.1.within', code: 'span-invalid' },
      { path: 'ladder.statementOfCase', code: 'span-invalid' },
      { path: 'ladder.repeatedCallers.callers', code: 'count-invalid' },
      { path: 'ladder.repeatedCallers.window', code: 'span-wall-clock' },
      { path: 'orders.levels.media', code: 'level-invalid' },
      { path: 'checks.share', code: 'share-invalid' },
      { path: 'checks.manyAnswers', code: 'count-invalid' },
      { path: 'checks.contactWithin', code: 'count-invalid' },
      { path: 'checks.span', code: 'span-invalid' },
      { path: 'rectification.rectify', code: 'span-invalid' },
      { path: 'rectification.panel', code: 'count-invalid' },
    ]);
  });

  it('climb: a step is never before the one under it, and none is left out', () => {
    const of = (next: typeof ladder) => problemsOfSupervisionPolicy({ ...shipped, ladder: next });
    expect(of(step(2, { after: '2wd' }))).toEqual([{ path: 'ladder.ordinary.2.after', code: 'step-order' }]);
    expect(of(step(1, { after: null }))).toContainEqual({
      path: 'ladder.ordinary.1.after',
      code: 'step-order',
    });
    expect(of(step(1, { after: '12h' }))).toEqual([]);
    expect(of({ ...ladder, ordinary: ladder.ordinary.slice(1) })).toEqual([
      { path: 'ladder.ordinary', code: 'steps-invalid' },
    ]);
  });
});
