import { isDeepStrictEqual } from 'node:util';
import { replay } from '@hotline/shared/domain/ticket/evolve';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { algorithmOf } from '../store/proof-hash.ts';
import { chainStart, hashEvent, personalHolds } from '../store/sealed-event.ts';
import type { SealedEvent } from '../store/sealed-event.ts';
import { openEvents } from '../store/ticket-history.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import type { AnchoredHead } from './check-anchors.ts';
import type { Finding } from './finding.ts';

export type Kept = Pick<TicketDocument, '_id' | 'state' | 'head' | 'salt'>;

/**
 * The first link of one ticket that does not hold: the chain of its events, the hashes that were anchored, the personal
 * values against their digests, and the document against what the events give.
 */
export function checkTicket(
  { _id: ticketId, state, head, salt }: Kept,
  history: readonly SealedEvent[],
  anchored: readonly AnchoredHead[],
): Finding | null {
  const { ticketNo } = state;
  const broken =
    brokenChain(history, salt) ??
    (history.at(-1)?.hash === head ? null : { what: 'head-differs' as const, seq: history.length }) ??
    brokenAnchor(history, anchored) ??
    changedPersonal(history, salt) ??
    (isDeepStrictEqual(replayed(history), state) ? null : { what: 'document-differs' as const });
  return broken && { ticketId, ticketNo, ...broken };
}

function brokenChain(history: readonly SealedEvent[], salt: string): Finding | null {
  const algorithm = algorithmOf(salt);
  let previous = chainStart;
  for (const [index, { seq, event, prevHash, hash }] of history.entries()) {
    const expected = index + 1;
    if (seq !== expected || event.seq !== expected) return { what: 'event-missing', seq: expected };
    if (prevHash !== previous) return { what: 'chain-cut', seq };
    if (hashEvent(event, prevHash, algorithm) !== hash) return { what: 'event-changed', seq };
    previous = hash;
  }
  return null;
}

function brokenAnchor(history: readonly SealedEvent[], anchored: readonly AnchoredHead[]): Finding | null {
  for (const { file, anchor, seq, head } of anchored) {
    const event = history[seq - 1];
    if (!event) return { what: 'anchored-event-missing', file, anchor, seq };
    if (event.hash !== head) return { what: 'anchored-head-differs', file, anchor, seq };
  }
  return null;
}

function changedPersonal(history: readonly SealedEvent[], salt: string): Finding | null {
  const changed = history.find((sealed) => !personalHolds(sealed, salt));
  return changed ? { what: 'personal-changed', seq: changed.seq } : null;
}

/** Events that do not follow each other give no document. */
function replayed(history: readonly SealedEvent[]): Ticket | null {
  try {
    return replay(openEvents(history));
  } catch {
    return null;
  }
}
