import type { Context } from '../context.ts';
import { sendPlanned } from '../commands/send-planned.ts';
import { dueWithin } from './clock/due.ts';
import { fire } from './clock/fire.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';
import { storeAhead } from './clock/store-time.ts';

const LOOK_MS = 1000;
/** How long a process stands back that finds another one at the same work. */
const STAND_BACK_MS = 200;

/**
 * Records deadlines as they come due, and sends what 自动派单 has planned. One index probe a second when idle; any number of such processes may run,
 * for each write is guarded by the version. Neither Redis nor memory is asked what is due.
 */
export function startClock(context: Context): Service & { tick(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const waitMs = await fireUntilQuiet(context);
    await sendPlanned(context);
    timer = setTimeout(loop.wake, waitMs);
  });
  context.testClock?.onMove(loop.wake);
  loop.wake();
  return {
    tick: () => loop.settled(),
    stop: async () => {
      await loop.stop();
      clearTimeout(timer);
    },
  };
}

/** @returns after how long to look again, at most a second. */
async function fireUntilQuiet(context: Context): Promise<number> {
  const ahead = await storeAhead(context.store);
  for (;;) {
    const soon = await dueWithin(context, context.clock.now() + ahead + LOOK_MS);
    const now = context.clock.now() + ahead;
    const due = soon.filter(({ nextDueAt }) => nextDueAt <= now);
    if (due.length === 0) return Math.max(0, Math.min(LOOK_MS, (soon[0]?.nextDueAt ?? Infinity) - now));
    const written = await fire(context, due, now);
    if (written < due.length / 2) return STAND_BACK_MS;
  }
}
