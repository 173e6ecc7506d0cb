import { randomBytes } from 'node:crypto';
import { replay } from '@hotline/shared/domain/ticket/evolve';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { eventsOf } from '../store/models/ticket-event.ts';
import { ERASED } from '../store/sealed-event.ts';
import type { Store } from '../store/store.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import { rawTickets } from '../store/ticket-repository.ts';

export type Erasure =
  | 'erased'
  /** Somebody still works on it. */
  | 'open'
  /** Its events are on their way, or it was written meanwhile: ask again. */
  | 'busy';

/**
 * Takes every personal value of an ended ticket out of its events, its document and what was made of them. The events
 * go first: whoever finds the ticket by its number still finds it when this was cut off, and ends it. The chain stays
 * whole, since it was made over digests; their key is replaced, so that nobody can try values against them.
 */
export async function eraseTicket(store: Store, ticketId: string): Promise<Erasure> {
  const document = await rawTickets(store).findOne({ _id: ticketId });
  if (!document || !isEnd(document.state.status)) return 'open';
  if (document.outbox.length > 0) return 'busy';
  await store.events.updateMany(eventsOf(ticketId), { $set: { personal: {} } });
  const state = replay(openEvents(await loadHistory(store, ticketId)))!;
  const written = await rawTickets(store).updateOne(
    { _id: ticketId, version: document.version, outbox: [] },
    {
      $set: { state, salt: randomBytes(16).toString('hex'), version: document.version + 1, applied: [] },
      $unset: { intake: 1 },
    },
  );
  if (written.matchedCount === 0) return 'busy';
  await eraseCopies(store, document.state.ticketNo, document.state.callIds);
  return 'erased';
}

async function eraseCopies(store: Store, ticketNo: string | null, callIds: readonly string[]): Promise<void> {
  await store.drafts.deleteMany({ callId: { $in: callIds } });
  if (ticketNo === null) return;
  await store.notices.deleteMany({ ticketNo });
  await store.topicBoards.updateMany({}, { $pull: { topics: { ids: ticketNo } } });
  await store.connection
    .collection('calls')
    .updateMany({ $or: [{ ticketNo }, { callId: { $in: callIds } }] }, { $set: { callerNo: ERASED } });
}
