import type { System } from './system.ts';

/** Calls in one instant: each is answered or refused, and the hotline serves an ordinary call afterwards. */
export async function burstOf({ load }: System, calls: number): Promise<object> {
  const began = performance.now();
  const { connected, failed, refused, refusedWithRetryAfter } = await load.run({
    type: 'burst',
    calls,
    patienceMs: 60_000,
  });
  const settledSeconds = Math.round((performance.now() - began) / 100) / 10;
  const again = await load.run({
    type: 'rate',
    perSecond: 5,
    seconds: 2,
    talkMs: 500,
    patienceMs: 60_000,
  });
  return {
    calls,
    answered: connected,
    refused,
    refusedWithRetryAfter,
    unheard: failed,
    settledSeconds,
    servedAfterwards: `${again.connected} of 10`,
  };
}
