import { deserialize } from 'bson';
import type { SealedEvent } from '../store/sealed-event.ts';
import type { AnchoredHead } from './check-anchors.ts';
import { checkTicket } from './check-ticket.ts';
import type { Kept } from './check-ticket.ts';
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

type Row = SealedEvent & { ticketId: string };
type Document = Kept & { outbox: SealedEvent[] };

/** Ticket by ticket; events and anchored heads that no document claims belong to one that is gone. */
export function checkBatch({ tickets, events, anchored }: BatchToCheck): CheckedBatch {
  const histories = byTicket(documentsOf<Row>(events));
  const heads = byTicket(anchored);
  const checked: CheckedBatch = { tickets: 0, events: 0, anchored: 0, findings: [] };
  for (const document of documentsOf<Document>(tickets)) {
    const { _id } = document;
    const history = wholeHistory(histories.get(_id) ?? [], document.outbox, document.state.seq);
    const finding = checkTicket(document, history, heads.get(_id) ?? []);
    if (finding) checked.findings.push(finding);
    checked.tickets += 1;
    checked.events += history.length;
    if (heads.delete(_id)) checked.anchored += 1;
    histories.delete(_id);
  }
  for (const ticketId of histories.keys()) {
    checked.findings.push({ what: 'document-missing', ticketId });
    heads.delete(ticketId);
  }
  for (const [ticketId, [first]] of heads) {
    checked.findings.push({ what: 'document-missing', ticketId, file: first!.file, anchor: first!.anchor });
  }
  return checked;
}

function* documentsOf<T>(sequence: Uint8Array): Generator<T> {
  const view = new DataView(sequence.buffer, sequence.byteOffset, sequence.byteLength);
  for (let at = 0; at < sequence.length;) {
    const end = at + view.getInt32(at, true);
    yield deserialize(sequence.subarray(at, end)) as T;
    at = end;
  }
}

function byTicket<T extends { ticketId: string }>(items: Iterable<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(item.ticketId);
    if (known) known.push(item);
    else groups.set(item.ticketId, [item]);
  }
  return groups;
}

/** In order; events that came after the document was read are left for the next time. */
function wholeHistory(moved: Row[], outbox: readonly SealedEvent[], seq: number): SealedEvent[] {
  moved.sort((a, b) => a.seq - b.seq);
  const last = moved.at(-1)?.seq ?? 0;
  return [...moved, ...outbox.filter((event) => event.seq > last)].filter((event) => event.seq <= seq);
}
