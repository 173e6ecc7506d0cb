import type { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import type { Bus } from './store/redis.ts';
import { openTestClock } from './test-clock.ts';

const minute = 60_000;

/** Redis as far as a clock asks it, answering in order; every process hears at once what is published. */
function installation() {
  const heard: ((text: string) => void)[] = [];
  let offset = 0;
  const redis = {
    get: () => Promise.resolve(String(offset)),
    incrby: (_key: string, ms: number) => Promise.resolve((offset += ms)),
  };
  const bus: Bus = {
    publish: (_topic, text) => heard.forEach((hear) => hear(text)),
    on: (_topic, listener) => void heard.push(listener),
    close: () => Promise.resolve(),
  };
  return { redis, bus, open: (asked = redis) => openTestClock(asked as unknown as Redis, bus) };
}

const aheadBy = ({ now }: { now(): number }): number => Math.round((now() - Date.now()) / minute);

test('a clock that is opened while another one is moved follows it', async () => {
  const { open, redis } = installation();
  const first = await open();
  const slow = {
    ...redis,
    get: async () => {
      slow.get = redis.get;
      const before = await redis.get();
      void first.advance(minute);
      return before;
    },
  };
  const second = await open(slow);
  await expect.poll(() => aheadBy(second), { timeout: 20_000 }).toBe(1);
});

test('a clock follows whoever moved it last, in whatever order it is told', async () => {
  const { open, bus } = installation();
  const [first, second] = [await open(), await open()];
  await Promise.all([first.advance(minute), second.advance(minute)]);
  bus.publish('test-clock', String(minute));
  await expect.poll(() => [first, second].map(aheadBy), { timeout: 20_000 }).toEqual([2, 2]);
});
