import type { Context } from '../context.ts';
import { sendPlanned } from '../commands/send-planned.ts';
import { dueBy, MOST_DUE, nextDueBy } from './clock/due.ts';
import { fire } from './clock/fire.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';
import { storeAhead } from './clock/store-time.ts';
import { takeTurns } from './clock/turns.ts';
import type { Turns } from './clock/turns.ts';

const LOOK_MS = 1000;
/** What comes due meanwhile is written together. */
const REST_MS = 50;

/**
 * Records deadlines as they come due, and sends what 自动派单 has planned. One index probe a second when idle; any number
 * of such processes may run, for each write is guarded by the version. Neither Redis nor memory is asked what is due.
 */
export function startClock(context: Context): Service & { tick(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const turns = takeTurns();
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const waitMs = await fireUntilQuiet(context, turns);
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
async function fireUntilQuiet(context: Context, turns: Turns): Promise<number> {
  const ahead = await storeAhead(context.store);
  for (;;) {
    const now = context.clock.now() + ahead;
    const look = () => nextDueBy(context, now + LOOK_MS);
    const first = await look();
    if (!first || first.nextDueAt > now) return Math.min(LOOK_MS, (first?.nextDueAt ?? Infinity) - now);
    if (!(await turns.isOurs(first, look))) return REST_MS;
    const due = await dueBy(context, now);
    const written = await fire(context, due, now);
    turns.wrote(written, due.length);
    if (written === due.length && due.length < MOST_DUE) return REST_MS;
  }
}
