import type { Context } from '../../context.ts';
import type { Service } from '../../services/service.ts';
import { startLoop } from '../../services/loop.ts';
import { NothingLearntError } from './learn-from-site.ts';
import { startLearning } from './learning-job.ts';

const LOOK_MS = 10 * 60_000;
/** China has one time zone and no summer time. */
const CHINA_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;
/** Between 02:00 and 05:00 the fewest people call. */
const NIGHT = { from: 2, to: 5 };
const ONCE_S = 20 * 3600;

export const isNight = (now: number): boolean => {
  const hour = Math.floor(((now + CHINA_MS) / HOUR_MS) % 24);
  return hour >= NIGHT.from && hour < NIGHT.to;
};

/** Learns a new version each night, which waits for somebody to switch it on; the first process of all does it. */
export function startNightlyLearning(context: Context): Service {
  const loop = startLoop(context.log, () => learnTonight(context));
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}

export async function learnTonight(context: Context): Promise<void> {
  const { clock, redis, log } = context;
  if (!isNight(clock.now())) return;
  if ((await redis.set('hotline:router:nightly', '1', 'EX', ONCE_S, 'NX')) === null) return;
  try {
    const job = await startLearning(context, 'nightly');
    if (!job) return;
    const { _id, figures } = await job.learnt;
    log.info({ model: _id, accuracy: figures.accuracy }, 'learnt a model that nobody uses yet');
  } catch (error) {
    if (!(error instanceof NothingLearntError)) throw error;
    log.info({ why: error.message }, 'nothing learnt tonight');
  }
}
