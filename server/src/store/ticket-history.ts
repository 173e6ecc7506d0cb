import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { eventsOf } from './models/ticket-event.ts';
import { unsealEvent } from './sealed-event.ts';
import type { SealedEvent } from './sealed-event.ts';
import type { Store } from './store.ts';

/** The events of a ticket in order: those moved out already and those still in its outbox. */
export async function loadHistory(store: Store, ticketId: string): Promise<SealedEvent[]> {
  // The outbox first: what the relay moves in between is then seen twice, never not at all.
  const waiting = await store.tickets.findById(ticketId, { outbox: 1 }).lean();
  const moved = await store.events.find(eventsOf(ticketId), { _id: 0, ticketId: 0 }).lean<SealedEvent[]>();
  moved.sort((a, b) => a.seq - b.seq);
  const last = moved.at(-1)?.seq ?? 0;
  return [...moved, ...(waiting?.outbox ?? []).filter(({ seq }) => seq > last)];
}

export const openEvents = (history: readonly SealedEvent[]): TicketEvent[] => history.map(unsealEvent);
