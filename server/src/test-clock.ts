import type { Redis } from 'ioredis';
import type { Clock } from './clock.ts';
import type { Bus } from './store/redis.ts';

/** A clock that tests move; all processes of an installation follow. */
export interface TestClock extends Clock {
  /** @param ms forwards, or back when negative. */
  advance(ms: number): Promise<void>;
  onMove(listener: () => void): void;
}

/** Milliseconds by which the installation is ahead of the machine. */
export const TEST_CLOCK_KEY = 'hotline:test-clock:offset';

export async function openTestClock(redis: Redis, bus: Bus): Promise<TestClock> {
  let offset = Number((await redis.get(TEST_CLOCK_KEY)) ?? 0);
  const listeners: (() => void)[] = [];
  const moveTo = (next: number) => {
    if (next === offset) return;
    offset = next;
    for (const listener of listeners) listener();
  };
  bus.on('test-clock', (text) => moveTo(Number(text)));
  return {
    now: () => Date.now() + offset,
    advance: async (ms) => {
      const next = await redis.incrby(TEST_CLOCK_KEY, ms);
      moveTo(next);
      bus.publish('test-clock', String(next));
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
