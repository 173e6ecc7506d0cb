import type { Context } from '../context.ts';
import { lowWaterMark } from '../store/low-water-mark.ts';
import type { LowWaterMark } from '../store/low-water-mark.ts';
import { dueIn, MOST_DUE, nextDueIn } from './clock/due.ts';
import { fire } from './clock/fire.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';
import { storeAhead } from './clock/store-time.ts';
import { takeTurns } from './clock/turns.ts';
import type { Turns } from './clock/turns.ts';

const LOOK_MS = 1000;
/** What comes due meanwhile is written together. */
const REST_MS = 50;
/** A deadline may be written so late after the instant that its writer read. */
const LATE_MS = 5000;

export interface ClockService extends Service {
  /** Resolves when nothing that is due now is left, whoever records it. */
  tick(): Promise<void>;
}

/**
 * Records deadlines as they come due. One index probe a second when idle; any number of such processes may run, for each
 * write is guarded by the version. Neither Redis nor memory is asked what is due.
 */
export function startClock(context: Context): ClockService {
  let timer: NodeJS.Timeout | undefined;
  const turns = takeTurns();
  const mark = lowWaterMark();
  let standsBack = false;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    standsBack = false;
    const waitMs = await fireUntilQuiet(context, turns, mark);
    standsBack = waitMs === null;
    timer = setTimeout(loop.wake, waitMs ?? REST_MS);
  });
  context.testClock?.onMove(loop.wake);
  loop.wake();
  return {
    tick: async () => {
      for (;;) {
        await loop.settled();
        if (!standsBack) return;
      }
    },
    stop: async () => {
      await loop.stop();
      clearTimeout(timer);
    },
  };
}

/** @returns after how long to look again, at most a second; `null` = something is due that another one records. */
async function fireUntilQuiet(context: Context, turns: Turns, mark: LowWaterMark): Promise<number | null> {
  const ahead = await storeAhead(context.store);
  for (let slackMs = LATE_MS; ; slackMs = 0) {
    const now = context.clock.now() + ahead;
    const from = mark.from(now, slackMs);
    const look = () => nextDueIn(context, { from, until: now + LOOK_MS });
    const first = await look();
    mark.raise(Math.min(now, (first?.nextDueAt ?? Infinity) - 1));
    if (!first || first.nextDueAt > now) return Math.min(LOOK_MS, (first?.nextDueAt ?? Infinity) - now);
    if (!(await turns.isOurs(first, look))) return null;
    const due = await dueIn(context, { from, until: now });
    const written = await fire(context, due, now);
    turns.wrote(written, due.length);
    mark.raise((due.at(-1)?.nextDueAt ?? now) - 1);
    if (written === due.length && due.length < MOST_DUE) return REST_MS;
  }
}
