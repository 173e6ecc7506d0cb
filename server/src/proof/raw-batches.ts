import { deserialize } from 'bson';
import type { Store } from '../store/store.ts';
import { rawFind } from './raw-find.ts';

/** A range of the store as it lies there: BSON documents one after the other, not decoded. */
export interface RawBatch {
  /** In the order of their ids; `_id`, `state`, `head`, `salt` and `outbox` of each. */
  tickets: Uint8Array<ArrayBuffer>;
  /** Every event of an id above the batch before, up to the last ticket of this one. */
  events: Uint8Array<ArrayBuffer>;
  /** Ticket ids of this batch are above; `null` = it is the first. */
  after: string | null;
  /** Id of the last ticket; `null` = there are no more tickets. */
  last: string | null;
}

const TOGETHER = 500;
/** On one page of a reply. */
const EVENTS_TOGETHER = 5000;
/** The character after the `/` of `ticketId/seq`. */
const END = '0';

/** All tickets with their events, in the order of ids, the next batch on its way while one is worked on. */
export async function* rawBatches(store: Store): AsyncGenerator<RawBatch> {
  let next: Promise<RawBatch> | null = readBatch(store, null);
  while (next) {
    const batch: RawBatch = await next;
    next = batch.last === null ? null : readBatch(store, batch.last);
    // What fails while nobody waits for it is told when somebody does.
    next?.catch(() => {});
    yield batch;
  }
}

async function readBatch(store: Store, after: string | null): Promise<RawBatch> {
  const tickets = await rawFind(store, {
    find: 'tickets',
    filter: after === null ? {} : { _id: { $gt: after } },
    projection: { state: 1, head: 1, salt: 1, outbox: 1 },
    sort: { _id: 1 },
    limit: TOGETHER,
    batchSize: TOGETHER,
  });
  const last = tickets.length < TOGETHER ? null : (deserialize(tickets.at(-1)!) as { _id: string })._id;
  const range = {
    ...(after === null ? {} : { $gte: after + END }),
    ...(last === null ? {} : { $lt: last + END }),
  };
  const filter = Object.keys(range).length > 0 ? { _id: range } : {};
  const events = await rawFind(store, { find: 'ticket_events', filter, batchSize: EVENTS_TOGETHER });
  return { tickets: joined(tickets), events: joined(events), after, last };
}

/** One buffer of its own, so that it can be handed to another thread without a copy. */
function joined(documents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(documents.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const document of documents) {
    whole.set(document, at);
    at += document.length;
  }
  return whole;
}
