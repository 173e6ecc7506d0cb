import type { Context } from '../context.ts';
import { isNight } from '../router/site/nightly.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 10 * 60_000;
const ONCE_S = 20 * 3600;

/** Does something once a night; the first process of all does it, and what it leaves waits a night. */
export function startNightly(context: Context, name: string, act: () => Promise<void>): Service {
  const { clock, redis, log } = context;
  const loop = startLoop(log, async () => {
    if (!isNight(clock.now())) return;
    if ((await redis.set(`hotline:${name}:nightly`, '1', 'EX', ONCE_S, 'NX')) !== null) await act();
  });
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
