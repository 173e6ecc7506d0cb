import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../time/instant.ts';
import { countsOfCall, countsOfCallBack, noCalls } from './call-counts.ts';
import type { CountedCall } from './call-counts.ts';
import { callMetrics } from './call-metrics.ts';
import { addCounts } from './counts.ts';

const span = fc.nat(60_000);
const call = fc
  .record({
    menu: span,
    wait: span,
    talk: span,
    course: fc.constantFrom('answered', 'gave-up', 'waits', 'menu'),
  })
  .map(({ menu, wait, talk, course }): CountedCall => {
    const queuedAt = course === 'menu' ? null : menu;
    const answeredAt = course === 'answered' ? menu + wait : null;
    const endedAt = course === 'waits' ? null : menu + wait + (answeredAt === null ? 0 : talk);
    return { arrivedAt: 0, queuedAt, answeredAt, endedAt };
  });

describe('figures of calls', () => {
  it('are the shares of the calls themselves', () => {
    fc.assert(
      fc.property(fc.array(call), (calls) => {
        const counts = calls.map(countsOfCall).reduce(addCounts, noCalls);
        const asked = calls.filter(({ queuedAt, answeredAt, endedAt }) => {
          if (queuedAt === null || (answeredAt === null && endedAt === null)) return false;
          return answeredAt !== null || endedAt! - queuedAt > 5000;
        });
        const answered = asked.filter(({ answeredAt }) => answeredAt !== null);
        const { connectionRate, abandonmentRate, within15sRate, within15sOfInviteRate } = callMetrics(counts);
        fc.pre(asked.length > 0);
        expect(connectionRate).toBeCloseTo((100 * answered.length) / asked.length);
        expect(connectionRate! + abandonmentRate!).toBeCloseTo(100);
        expect(within15sRate!).toBeLessThanOrEqual(connectionRate! + 1e-9);
        expect(within15sOfInviteRate!).toBeLessThanOrEqual(within15sRate! + 1e-9);
      }),
    );
  });

  it('are nothing where nobody asked for an agent', () => {
    const { connectionRate, averageWaitMs, callbackRate } = callMetrics(noCalls);
    expect([connectionRate, averageWaitMs, callbackRate]).toEqual([null, null, null]);
  });

  it('count a lost caller as called back only within half an hour', () => {
    const counts = [
      { askedAt: 0, dialledAt: 30 * MINUTE },
      { askedAt: 0, dialledAt: 30 * MINUTE + 1 },
      { askedAt: 0, dialledAt: null },
    ].map(countsOfCallBack);
    const { lost, lostCalledBackWithin30min } = counts.reduce(addCounts, noCalls);
    expect([lost, lostCalledBackWithin30min]).toEqual([3, 1]);
  });
});
