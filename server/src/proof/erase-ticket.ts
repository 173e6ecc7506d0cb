import { replay } from '@hotline/shared/domain/ticket/evolve';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { eventsOf } from '../store/models/ticket-event.ts';
import { algorithmOf, newSalt } from '../store/proof-hash.ts';
import type { Store } from '../store/store.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { deleteFolder, folderOf } from '../attachments/files.ts';
import { callsOfTicket } from '../recordings/calls-of-ticket.ts';
import { eraseCalls } from './erase-calls.ts';
import type { ErasureContext } from './erase-calls.ts';

export type Erasure =
  | 'erased'
  /** Somebody still works on it. */
  | 'open'
  /** Its events are on their way, or it was written meanwhile: ask again. */
  | 'busy'
  /** Nothing was erased: nobody said where recordings lie. */
  | 'recordings-out-of-reach'
  /** The same of files that were added. */
  | 'attachments-out-of-reach';

/**
 * Takes every personal value of an ended ticket out of its events, its document and what was made of them, and deletes
 * its recordings and files. The document goes last: whoever finds the ticket by its number still finds it when this was cut off,
 * and ends it. The chain stays whole, since it was made over digests; their key is replaced, so that nobody can try
 * values against them.
 * @param note says before the last write that it was done; may be asked twice
 */
export async function eraseTicket(
  context: ErasureContext,
  ticketId: string,
  note: () => Promise<void>,
): Promise<Erasure> {
  const { store } = context;
  const document = await rawTickets(store).findOne({ _id: ticketId });
  if (!document || !isEnd(document.state.status)) return 'open';
  if (document.outbox.length > 0) return 'busy';
  const { ticketNo, callIds, attachments = [] } = document.state;
  const { attachmentsDir } = context.config;
  const ids = await callsOfTicket(store, { ticketNo, callIds });
  if (attachments.length > 0 && attachmentsDir === null) return 'attachments-out-of-reach';
  if (!(await eraseCalls(context, { ids }))) return 'recordings-out-of-reach';
  if (attachmentsDir !== null) await deleteFolder(folderOf(attachmentsDir, ticketId));
  await eraseCopies(store, ticketId, ticketNo, callIds);
  await store.events.updateMany(eventsOf(ticketId), { $set: { personal: {} } });
  const state = replay(openEvents(await loadHistory(store, ticketId)))!;
  await note();
  const written = await rawTickets(store).updateOne(
    { _id: ticketId, version: document.version, outbox: [] },
    {
      $set: { state, salt: newSalt(algorithmOf(document.salt)), version: document.version + 1, applied: [] },
      $unset: { intake: 1 },
    },
  );
  return written.matchedCount === 0 ? 'busy' : 'erased';
}

async function eraseCopies(
  store: Store,
  ticketId: string,
  ticketNo: string | null,
  callIds: readonly string[],
): Promise<void> {
  await store.workPhotos.deleteMany({ ticketId });
  await store.drafts.deleteMany({ callId: { $in: callIds } });
  if (ticketNo === null) return;
  await store.notices.deleteMany({ ticketNo });
  await store.topicBoards.updateMany({}, { $pull: { topics: { ids: ticketNo } } });
}
