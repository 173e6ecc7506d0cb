import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, newPush, pauseAfter } from './push.ts';
import type { PushAnswer } from './push.ts';

const answers: fc.Arbitrary<PushAnswer> = fc.oneof(
  fc.record({ type: fc.constant('acknowledged' as const), at: fc.nat(), acceptedBy: fc.constant('值班员') }),
  fc.record({ type: fc.constant('rejected' as const), at: fc.nat(), reason: fc.constant('不属公安职责') }),
  fc.record({ type: fc.constant('failed' as const), at: fc.nat(), fault: fc.constant('timeout') }),
);

describe('a push to another line', () => {
  it('is tried again until it is answered, and then never', () => {
    fc.assert(
      fc.property(fc.array(answers), (all) => {
        const push = all.reduce(answered, newPush(0));
        const first = all.find(({ type }) => type !== 'failed');
        expect(push.state).toBe(first?.type ?? 'waiting');
        expect(push.nextAt === null).toBe(first !== undefined);
      }),
    );
  });

  it('keeps the first answer when it is acknowledged twice', () => {
    const once = answered(newPush(0), { type: 'acknowledged', at: 5, acceptedBy: '甲' });
    expect(answered(once, { type: 'acknowledged', at: 9, acceptedBy: '乙' })).toEqual(once);
  });

  it('waits longer each time, five minutes at most', () => {
    expect([1, 2, 3, 8, 9, 1000].map(pauseAfter)).toEqual([2, 4, 8, 256, 300, 300].map((s) => s * 1000));
  });
});
