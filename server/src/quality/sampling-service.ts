import type { Context } from '../context.ts';
import { startLoop } from '../services/loop.ts';
import { lowWaterMark } from '../store/low-water-mark.ts';
import type { Service } from '../services/service.ts';
import { drawSample } from './draw-sample.ts';

const LOOK_MS = 60_000;
const WHOLE_EVERY_MS = 3_600_000;

/** Draws calls to judge each minute; any number of processes may. */
export function startSampling(context: Context): Service {
  const mark = lowWaterMark(WHOLE_EVERY_MS);
  const loop = startLoop(context.log, () => drawSample(context, Date.now(), mark));
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
