import type { Context } from '../context.ts';
import { openStatuses } from '../policies/ticket-list.ts';
import { by } from '../store/models/ticket-indexes.ts';
import { startLoop } from '../services/loop.ts';
import type { Service } from '../services/service.ts';
import { openTicketFields } from './open-ticket-text.ts';
import type { OpenTicket } from './open-ticket-text.ts';
import type { OpenTickets } from './open-tickets.ts';

export interface Following extends Service {
  /** Resolves when everything announced before is in. */
  settled(): Promise<void>;
}

const BATCH = 500;
/** Each further page of a cursor costs the store a look at all open tickets. */
const PAGE = 100_000;
/** Announcements are hints; what a lost one left out is found by comparing the ids. */
const COMPARE_MS = 10 * 60_000;

/** Keeps the open tickets in memory as they are in the store: all at the start, then each that is announced. */
export function followTickets(context: Context, open: OpenTickets): Following {
  const changed = new Set<string>();
  let compared = false;
  const loop = startLoop(context.log, async () => {
    if (!compared) {
      await compare(context, open);
      compared = true;
    }
    while (changed.size > 0) {
      const ids = [...changed].slice(0, BATCH);
      await noteAll(context, open, ids);
      for (const id of ids) changed.delete(id);
    }
  });
  context.bus.on('announcement', (text) => {
    const { ticketId } = JSON.parse(text) as { ticketId: string | null };
    if (!ticketId) return;
    changed.add(ticketId);
    loop.wake();
  });
  const again = setInterval(() => {
    compared = false;
    loop.wake();
  }, COMPARE_MS);
  loop.wake();
  return {
    settled: loop.settled,
    stop: async () => {
      clearInterval(again);
      await loop.stop();
    },
  };
}

async function compare(context: Context, open: OpenTickets): Promise<void> {
  if (open.mostlyDead) open.clear();
  const gone = new Set(open.ids());
  const missing: string[] = [];
  const ids = context.store.tickets
    .find({ 'state.status': { $in: openStatuses } }, { _id: 1 })
    .hint(by('state.status_1_dueAt_1'))
    .lean<{ _id: string }[]>()
    .cursor({ batchSize: PAGE });
  for await (const { _id } of ids) {
    if (!gone.delete(_id)) missing.push(_id);
  }
  for (const id of gone) open.forget(id);
  for (let from = 0; from < missing.length; from += BATCH) {
    await noteAll(context, open, missing.slice(from, from + BATCH));
  }
}

async function noteAll({ store }: Context, open: OpenTickets, ids: readonly string[]): Promise<void> {
  const found = await store.tickets.find({ _id: { $in: ids } }, openTicketFields).lean<OpenTicket[]>();
  for (const ticket of found) open.note(ticket);
}
