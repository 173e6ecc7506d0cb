import type { KeyObject } from 'node:crypto';
import type { SealedEvent } from '../store/sealed-event.ts';
import { anchorWitnesses } from '../store/models/anchor-witness.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import type { Store } from '../store/store.ts';
import { rawTickets } from '../store/ticket-repository.ts';
import { readAnchorFiles } from './anchor-file.ts';
import { checkAnchors } from './check-anchors.ts';
import type { AnchoredHead, AnchoredHeads } from './check-anchors.ts';
import { checkTicket } from './check-ticket.ts';
import type { Finding } from './finding.ts';
import { readPublicKey } from './signing-key.ts';

export interface Verified {
  tickets: number;
  events: number;
  /** Tickets of which at least one head is anchored. */
  anchored: number;
  anchoredHeads: number;
}

type Row = SealedEvent & { ticketId: string };
type Kept = Pick<TicketDocument, '_id' | 'state' | 'head' | 'outbox'>;

const TOGETHER = 500;
/** The character after the `/` of `ticketId/seq`. */
const END = '0';

/**
 * Checks anchors, then ticket by ticket the chain, the document against its events, and the anchored hashes.
 * @param folder of the anchors; `null` = there are none.
 * @param report told each link that does not hold, the first of a ticket or file.
 */
export async function verifyEvents(
  store: Store,
  folder: string | null,
  report: (finding: Finding) => Promise<void>,
  trusted?: KeyObject,
): Promise<Verified> {
  const { heads, broken, count } = await anchorsIn(store, folder, trusted);
  for (const finding of broken) await report(finding);
  const sum: Verified = { tickets: 0, events: 0, anchored: 0, anchoredHeads: count };
  let next = readBatch(store, null);
  for (;;) {
    const batch = await next;
    // The next batch is read while this one is checked.
    if (batch.last !== null) next = readBatch(store, batch.last);
    for (const finding of checkBatch(batch, heads, sum)) await report(finding);
    if (batch.last === null) break;
  }
  for (const [ticketId, [first]] of heads) {
    if (first) await report({ what: 'document-missing', ticketId, file: first.file, anchor: first.anchor });
  }
  return sum;
}

async function anchorsIn(store: Store, folder: string | null, trusted: KeyObject | undefined) {
  const witnesses = await anchorWitnesses(store).find().toArray();
  const files = folder ? await readAnchorFiles(folder) : [];
  const publicKey = trusted ?? (folder ? await readPublicKey(folder) : undefined);
  return checkAnchors(files, witnesses, publicKey);
}

interface Batch {
  documents: Kept[];
  histories: Map<string, Row[]>;
  /** Id of the last ticket; `null` = there are no more. */
  last: string | null;
}

/** Tickets in the order of their ids, and every event between the last batch and the end of this one. */
async function readBatch(store: Store, after: string | null): Promise<Batch> {
  const documents = await rawTickets(store)
    .find(after === null ? {} : { _id: { $gt: after } })
    .project<Kept>({ state: 1, head: 1, outbox: 1 })
    .sort({ _id: 1 })
    .limit(TOGETHER)
    .batchSize(TOGETHER)
    .toArray();
  const last = documents.length < TOGETHER ? null : documents.at(-1)!._id;
  const range = {
    ...(after === null ? {} : { $gte: after + END }),
    ...(last === null ? {} : { $lt: last + END }),
  };
  const rows = await store.connection
    .collection<Row & { _id: string }>('ticket_events')
    .find(Object.keys(range).length > 0 ? { _id: range } : {})
    .batchSize(5000)
    .toArray();
  return { documents, histories: byTicket(rows), last };
}

function byTicket(rows: readonly Row[]): Map<string, Row[]> {
  const histories = new Map<string, Row[]>();
  for (const row of rows) {
    const known = histories.get(row.ticketId);
    if (known) known.push(row);
    else histories.set(row.ticketId, [row]);
  }
  for (const history of histories.values()) history.sort((a, b) => a.seq - b.seq);
  return histories;
}

function* checkBatch(
  { documents, histories }: Batch,
  heads: AnchoredHeads,
  sum: Verified,
): Generator<Finding> {
  for (const document of documents) {
    const { _id, state, outbox } = document;
    const history = wholeHistory(histories.get(_id) ?? [], outbox, state.seq);
    const anchored = claim(heads, _id);
    sum.tickets += 1;
    sum.events += history.length;
    if (anchored.length > 0) sum.anchored += 1;
    histories.delete(_id);
    const finding = checkTicket(document, history, anchored);
    if (finding) yield finding;
  }
  for (const ticketId of histories.keys()) {
    claim(heads, ticketId);
    yield { what: 'document-missing', ticketId };
  }
}

/** Events that came after the document was read are left for the next time. */
const wholeHistory = (moved: readonly Row[], outbox: readonly SealedEvent[], seq: number): SealedEvent[] => {
  const last = moved.at(-1)?.seq ?? 0;
  return [...moved, ...outbox.filter((event) => event.seq > last)].filter((event) => event.seq <= seq);
};

/** What is left in the end belongs to no ticket. */
function claim(heads: AnchoredHeads, ticketId: string): AnchoredHead[] {
  const found = heads.get(ticketId) ?? [];
  heads.delete(ticketId);
  return found;
}
