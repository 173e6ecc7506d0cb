import type { Context } from '../context.ts';
import { makeDigests } from '../digest/make-digests.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const LOOK_MS = 20_000;

/** Makes the digests of each window as it begins; one look-up by id when there is nothing to do. */
export function startDigests(context: Context): Service {
  const loop = startLoop(context.log, async () => void (await makeDigests(context)));
  const timer = setInterval(loop.wake, LOOK_MS);
  loop.wake();
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
