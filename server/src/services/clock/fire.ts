import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { recordDue } from '../../commands/record-due.ts';
import { guardedUpdate, rawTickets } from '../../store/ticket-repository.ts';
import type { TicketChange } from '../../store/ticket-repository.ts';
import type { Due } from './due.ts';

interface Recorded {
  loaded: Due;
  change: TicketChange;
}

interface Write extends Recorded {
  operation: { filter: object; update: object };
  /** End of the chain after it. */
  head: string;
}

/** So many in one write: the next are decided while the store is at work. */
const TOGETHER = 100;
const PUT_OFF_MS = 60_000;

/**
 * Records what is due, the earliest first, with several writes in flight.
 * @returns how many of the tickets this process wrote; the others somebody else wrote meanwhile.
 */
export async function fire(context: Context, due: readonly Due[], now: number): Promise<number> {
  let before: Promise<unknown> = Promise.resolve();
  const counts = chunks(due).map((chunk) => {
    const decided = before.then(() => decideAll(context, chunk, now));
    before = decided.then(() => setImmediate());
    return decided.then((recorded) => write(context, recorded));
  });
  const written = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  context.relay.hint();
  return written;
}

async function decideAll(context: Context, due: readonly Due[], now: number): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const loaded of due) recorded.push({ loaded, change: await decided(context, loaded, now) });
  return recorded;
}

/** One ticket that cannot be decided must not keep the others waiting: it is logged and put off. */
async function decided(context: Context, { _id, state }: Due, now: number): Promise<TicketChange> {
  try {
    return await recordDue(context, state, now);
  } catch (error) {
    context.log.error({ ticketId: _id, err: error }, 'deadlines of a ticket cannot be decided');
    const calendarVersion = context.rules.calendar().version;
    return { state, events: [], nextDueAt: now + PUT_OFF_MS, at: now, applied: null, calendarVersion };
  }
}

async function write(context: Context, recorded: readonly Recorded[]): Promise<number> {
  const writes = recorded.map(writeOf);
  const { matchedCount } = await rawTickets(context.store).bulkWrite(
    writes.map(({ operation }) => ({ updateOne: operation })),
    { ordered: false },
  );
  const ours = matchedCount === writes.length ? writes : await ownOf(context, writes);
  for (const { change } of ours) observe(context, change);
  return matchedCount;
}

function writeOf({ loaded, change }: Recorded): Write {
  if (change.events.length > 0) {
    const operation = guardedUpdate(loaded, change);
    return { loaded, change, operation, head: operation.update.$set.head };
  }
  const { _id, version, head } = loaded;
  const operation = { filter: { _id, version }, update: { $set: { nextDueAt: change.nextDueAt } } };
  return { loaded, change, operation, head };
}

/** Of those that were written by somebody: the ones by us. A head that moved on since counts as theirs. */
async function ownOf({ store }: Context, writes: readonly Write[]): Promise<Write[]> {
  const found = await rawTickets(store)
    .find({ _id: { $in: writes.map(({ loaded }) => loaded._id) } })
    .project<Pick<Due, '_id' | 'head'>>({ head: 1 })
    .toArray();
  const heads = new Map(found.map(({ _id, head }) => [_id, head]));
  return writes.filter(({ loaded, head }) => heads.get(loaded._id) === head);
}

function observe({ metrics, clock }: Context, { events }: TicketChange): void {
  for (const { data } of events) {
    if (data.type !== 'fire-clock') continue;
    metrics.fired.inc({ stage: data.stage });
    metrics.firingDelay.observe(Math.max(0, clock.now() - data.dueAt) / 1000);
  }
}

const chunks = (due: readonly Due[]): (readonly Due[])[] =>
  Array.from({ length: Math.ceil(due.length / TOGETHER) }, (_, index) =>
    due.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
