import type { Context } from '../context.ts';
import { startLoop } from '../services/loop.ts';
import { lowWaterMark } from '../store/low-water-mark.ts';
import type { Service } from '../services/service.ts';
import { drawSample } from './draw-sample.ts';

const LOOK_MS = 60_000;
const WHOLE_EVERY_MS = 3_600_000;
/** Two hundredths of a core at the most, some four calls a second, also after a flood of short calls, of which each is judged. */
const REST = 49;

const unlessOver = (error: Error): void => {
  if (error.name !== 'AbortError') throw error;
};

/** Draws calls to judge each minute; any number of processes may. */
export function startSampling(context: Context): Service {
  const mark = lowWaterMark(WHOLE_EVERY_MS);
  const over = new AbortController();
  const pace = { mark, rest: REST, signal: over.signal };
  const loop = startLoop(context.log, () => drawSample(context, Date.now(), pace).catch(unlessOver));
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      over.abort();
      await loop.stop();
    },
  };
}
