import type { Context } from '../context.ts';
import { sendPlanned } from '../commands/send-planned.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

/** Dispatchers see a planned dispatch for a minute. */
const LOOK_MS = 5000;

/** Sends what 自动派单 has planned, when its minute is over; any number of such processes may run. */
export function startPlannedDispatches(context: Context): Service & { tick(): Promise<void> } {
  const loop = startLoop(context.log, () => sendPlanned(context));
  const timer = setInterval(loop.wake, LOOK_MS);
  context.testClock?.onMove(loop.wake);
  return {
    tick: () => loop.settled(),
    stop: async () => {
      clearInterval(timer);
      await loop.stop();
    },
  };
}
