import { plainly } from './bson/plainly.ts';
import { NotPlain } from './bson/plain.ts';
import type { AnchoredHead } from './check-anchors.ts';
import { checkTicket } from './check-ticket.ts';
import { StoredEvents } from './stored-events.ts';
import { storedTickets } from './stored-tickets.ts';
import type { Finding } from './finding.ts';
import type { RawBatch } from './raw-batches.ts';

/** What one thread is given: a range of the store, and what is anchored in that range. */
export interface BatchToCheck extends Pick<RawBatch, 'tickets' | 'events'> {
  anchored: readonly AnchoredHead[];
}

export interface CheckedBatch {
  tickets: number;
  events: number;
  /** Tickets of which at least one head is anchored. */
  anchored: number;
  /** The first link of each ticket that does not hold. */
  findings: Finding[];
}

/** Ticket by ticket; events and anchored heads that no document claims belong to one that is gone. */
export function checkBatch(batch: BatchToCheck): CheckedBatch {
  try {
    return check(batch);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    return check({ ...batch, tickets: plainly(batch.tickets), events: plainly(batch.events) });
  }
}

function check({ tickets, events, anchored }: BatchToCheck): CheckedBatch {
  const moved = new StoredEvents(events);
  const heads = byTicket(anchored);
  const checked: CheckedBatch = { tickets: 0, events: 0, anchored: 0, findings: [] };
  for (const ticket of storedTickets(tickets)) {
    const { ticketId } = ticket;
    const history = ticket.historyAfter(moved.take(ticketId, ticket.algorithm));
    const finding = checkTicket(ticket, history, heads.get(ticketId) ?? []);
    if (finding) checked.findings.push(finding);
    checked.tickets += 1;
    checked.events += history.length;
    if (heads.delete(ticketId)) checked.anchored += 1;
  }
  for (const ticketId of moved.left()) {
    checked.findings.push({ what: 'document-missing', ticketId });
    heads.delete(ticketId);
  }
  for (const [ticketId, [first]] of heads) {
    checked.findings.push({ what: 'document-missing', ticketId, file: first!.file, anchor: first!.anchor });
  }
  return checked;
}

function byTicket(anchored: readonly AnchoredHead[]): Map<string, AnchoredHead[]> {
  const heads = new Map<string, AnchoredHead[]>();
  for (const head of anchored) {
    const known = heads.get(head.ticketId);
    if (known) known.push(head);
    else heads.set(head.ticketId, [head]);
  }
  return heads;
}
