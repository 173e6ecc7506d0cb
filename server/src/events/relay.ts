import type { Context } from '../context.ts';
import type { LowWaterMark } from '../store/low-water-mark.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { isDuplicateKey } from '../store/store.ts';
import { enqueue } from './consequences.ts';
import type { Consequences } from './consequences.ts';
import { eventId } from '../store/models/ticket-event.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

/** Tickets in one go. */
const BATCH = 100;
/** An event may be written so late after the instant that it names. */
const LATE_MS = 10_000;
/** And so late while many are: those of one instant are not written in one go. */
const LATE_AMONG_MANY_MS = 2000;

type Waiting = Pick<TicketDocument, '_id' | 'version' | 'outbox' | 'outboxSince'>;

/** Told what is in `ticket_events` now. */
export type Moved = (tickets: readonly Waiting[]) => void;

/** Moves events until nothing waits. */
export async function relayAll(
  context: Context,
  queue: Consequences,
  mark: LowWaterMark,
  moved?: Moved,
): Promise<void> {
  for (let slackMs = LATE_MS; ; slackMs = LATE_AMONG_MANY_MS) {
    const now = context.clock.now();
    const waiting = await waitingAfter(context, mark.from(now, slackMs));
    await relayBatch(context, queue, waiting, moved);
    if (waiting.length < BATCH) return mark.raise(now);
    mark.raise((waiting.at(-1)!.outboxSince ?? now) - 1);
  }
}

/** Whether any event waits for the relay. */
export async function isAnyWaiting({ store }: Pick<Context, 'store'>): Promise<boolean> {
  const options = { projection: { _id: 1 }, hint: BY_INDEX } as const;
  return (await rawTickets(store).findOne({ outboxSince: { $gt: 0 } }, options)) !== null;
}

/** Named, as the store would rather read every ticket than half of an index, which it takes "all above 0" for. */
const BY_INDEX = { outboxSince: 1 } as const;

const waitingAfter = ({ store }: Context, from: number): Promise<Waiting[]> =>
  rawTickets(store)
    .find({ outboxSince: { $gt: from } }, { sort: BY_INDEX, hint: BY_INDEX, limit: BATCH })
    .project<Waiting>({ version: 1, outbox: 1, outboxSince: 1 })
    .toArray();

/**
 * Moves one batch of events: outbox → `ticket_events` → consequences, then empties the outbox.
 * Stopped between any two steps it begins again and does nothing twice: an event's `_id` is its ticket and number,
 * and consequences bear repetition. A ticket written meanwhile keeps its outbox for the next round.
 */
async function relayBatch(
  context: Context,
  queue: Consequences,
  waiting: readonly Waiting[],
  moved: Moved = () => {},
): Promise<void> {
  if (waiting.length === 0) return;
  await insertEvents(context, waiting);
  moved(waiting);
  await enqueue(
    queue,
    waiting.flatMap(({ _id: ticketId, outbox }) => outbox.map(({ event }) => ({ ticketId, event }))),
  );
  await emptyOutboxes(context, waiting);
  context.metrics.relayed.inc(waiting.reduce((sum, { outbox }) => sum + outbox.length, 0));
}

/** Guarded by the version like any other write; tickets of one version go together, which costs the store much less. */
async function emptyOutboxes({ store }: Context, waiting: readonly Waiting[]): Promise<void> {
  const empty = { $set: { outbox: [] }, $unset: { outboxSince: 1 as const } };
  const versions = new Set(waiting.map(({ version }) => version));
  const updates = [...versions].map((version) => {
    const ids = waiting.filter((ticket) => ticket.version === version).map(({ _id }) => _id);
    return { updateMany: { filter: { _id: { $in: ids }, version }, update: empty } };
  });
  await rawTickets(store).bulkWrite(updates, { ordered: false });
}

async function insertEvents({ store }: Context, waiting: readonly Waiting[]): Promise<void> {
  const documents = waiting.flatMap(({ _id: ticketId, outbox }) =>
    outbox.map((sealed) => ({ _id: eventId(ticketId, sealed.seq), ticketId, ...sealed })),
  );
  if (documents.length === 0) return;
  try {
    await store.events.collection.insertMany(documents as never[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
