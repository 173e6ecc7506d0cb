import type { Context } from '../context.ts';
import { recordDue } from '../commands/record-due.ts';
import { guardedUpdate, rawTickets } from '../store/ticket-repository.ts';
import type { LoadedTicket, TicketChange } from '../store/ticket-repository.ts';
import { startLoop } from './loop.ts';
import type { Service } from './service.ts';

const AHEAD_MS = 1000;
const MOST = 500;

type Due = LoadedTicket & { nextDueAt: number };

/**
 * Records deadlines as they come due. One index probe a second when idle; any number of such processes may run,
 * for each write is guarded by the version.
 */
export function startClock(context: Context): Service & { tick(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const loop = startLoop(context.log, async () => {
    clearTimeout(timer);
    const waitMs = await fireUntilQuiet(context);
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

/** @returns how long nothing will be due, at most a second. */
async function fireUntilQuiet(context: Context): Promise<number> {
  for (;;) {
    const soon = await dueSoon(context);
    const now = context.clock.now();
    const due = soon.filter(({ nextDueAt }) => nextDueAt <= now);
    if (due.length === 0) return Math.min(AHEAD_MS, (soon[0]?.nextDueAt ?? Infinity) - now);
    await fire(context, due, now);
  }
}

const dueSoon = ({ store, clock }: Context): Promise<Due[]> =>
  store.tickets
    .find(
      { nextDueAt: { $gt: 0, $lte: clock.now() + AHEAD_MS } },
      { version: 1, state: 1, head: 1, salt: 1, applied: 1, nextDueAt: 1 },
    )
    .sort({ nextDueAt: 1 })
    .limit(MOST)
    .lean<Due[]>();

async function fire(context: Context, due: readonly Due[], now: number): Promise<void> {
  const writes = [];
  for (const loaded of due) {
    const change = await recordDue(context, loaded.state, now);
    if (change) writes.push({ updateOne: guardedUpdate(loaded, change) });
    else writes.push({ updateOne: putOff(loaded, now) });
    if (change) observe(context, change, now);
  }
  await rawTickets(context.store).bulkWrite(writes, { ordered: false });
  context.relay.hint();
}

/** Nothing could be recorded: the ticket must not be found again and again. */
const putOff = ({ _id, version }: Due, now: number) => ({
  filter: { _id, version },
  update: { $set: { nextDueAt: now + 60_000 } },
});

function observe({ metrics }: Context, { events }: TicketChange, now: number): void {
  for (const { data } of events) {
    if (data.type !== 'fire-clock') continue;
    metrics.fired.inc({ stage: data.stage });
    metrics.firingDelay.observe(Math.max(0, now - data.dueAt) / 1000);
  }
}
