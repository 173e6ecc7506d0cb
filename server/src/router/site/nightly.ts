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

export const isNight = (now: number): boolean => {
  const hour = Math.floor(((now + CHINA_MS) / HOUR_MS) % 24);
  return hour >= NIGHT.from && hour < NIGHT.to;
};

/** The night of an instant: days since 1970 in China. */
export const nightOf = (now: number): number => Math.floor((now + CHINA_MS) / (24 * HOUR_MS));

/**
 * Learns a new version each night, which waits for somebody to switch it on. The first process of all does it; if it
 * dies, the next one that looks.
 */
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
  const { clock, log } = context;
  const now = clock.now();
  if (!isNight(now)) return;
  try {
    const job = await startLearning(context, { by: 'nightly', night: nightOf(now) });
    if (!job) return;
    const { _id, figures } = await job.learnt;
    log.info({ model: _id, accuracy: figures.accuracy }, 'learnt a model that nobody uses yet');
  } catch (error) {
    if (!(error instanceof NothingLearntError)) throw error;
    log.info({ why: error.message }, 'nothing learnt tonight');
  }
}
