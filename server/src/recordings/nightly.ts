import type { Context } from '../context.ts';
import { isNight } from '../router/site/nightly.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import { deleteOldRecordings } from './delete-old.ts';

const LOOK_MS = 10 * 60_000;
const ONCE_S = 20 * 3600;

/** Deletes what is kept no longer, once a night; the first process of all does it, and what it leaves waits a night. */
export function startNightlyDeletion(context: Context): Service {
  const loop = startLoop(context.log, () => deleteTonight(context));
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}

async function deleteTonight(context: Context): Promise<void> {
  const { clock, redis, log } = context;
  if (!isNight(clock.now())) return;
  if ((await redis.set('hotline:recordings:nightly', '1', 'EX', ONCE_S, 'NX')) === null) return;
  const calls = await deleteOldRecordings(context);
  if (calls > 0) log.info({ calls }, 'recordings that are kept no longer were deleted');
}
