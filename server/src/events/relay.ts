import type { Context } from '../context.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { isDuplicateKey } from '../store/store.ts';
import { enqueue } from './consequences.ts';
import type { Consequences } from './consequences.ts';
import { eventId } from '../store/models/ticket-event.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

/** Tickets in one go. */
export const RELAY_BATCH = 100;

type Waiting = Pick<TicketDocument, '_id' | 'version' | 'outbox'>;

/**
 * Moves one batch of events: outbox → `ticket_events` → consequences, then empties the outbox.
 * Stopped between any two steps it begins again and does nothing twice: an event's `_id` is its ticket and number,
 * and consequences bear repetition. A ticket written meanwhile keeps its outbox for the next round.
 * @param moved told what is in `ticket_events` now.
 * @returns number of tickets seen; 0 = nothing waits.
 */
export async function relayBatch(
  context: Context,
  queue: Consequences,
  moved: (tickets: readonly Waiting[]) => void = () => {},
): Promise<number> {
  const { store, metrics } = context;
  const waiting = await store.tickets
    .find({ outboxSince: { $gt: 0 } }, { version: 1, outbox: 1 })
    .sort({ outboxSince: 1 })
    .limit(RELAY_BATCH)
    .lean<Waiting[]>();
  if (waiting.length === 0) return 0;
  await insertEvents(context, waiting);
  moved(waiting);
  await enqueue(
    queue,
    waiting.flatMap(({ _id: ticketId, outbox }) => outbox.map(({ event }) => ({ ticketId, event }))),
  );
  await emptyOutboxes(context, waiting);
  metrics.relayed.inc(waiting.reduce((sum, { outbox }) => sum + outbox.length, 0));
  return waiting.length;
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
