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

/**
 * Follows what Redis says. A message only tells that it has moved, and it listens before it first reads: neither the
 * order of messages nor one that comes early decides what time it is.
 */
export async function openTestClock(redis: Redis, bus: Bus): Promise<TestClock> {
  let offset = 0;
  const listeners: (() => void)[] = [];
  const moveTo = (next: number) => {
    if (next === offset) return;
    offset = next;
    for (const listener of listeners) listener();
  };
  const read = async () => moveTo(Number((await redis.get(TEST_CLOCK_KEY)) ?? 0));
  bus.on('test-clock', () => void read().catch(() => {}));
  await read();
  return {
    now: () => Date.now() + offset,
    advance: async (ms) => {
      moveTo(await redis.incrby(TEST_CLOCK_KEY, ms));
      bus.publish('test-clock', '');
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
