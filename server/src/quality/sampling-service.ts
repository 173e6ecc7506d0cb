import type { Context } from '../context.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import { drawSample } from './draw-sample.ts';

const LOOK_MS = 60_000;

/** Draws calls to judge each minute; any number of processes may. */
export function startSampling(context: Context): Service {
  const loop = startLoop(context.log, () => drawSample(context, Date.now()));
  const timer = setInterval(loop.wake, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
