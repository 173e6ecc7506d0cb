import { replay } from '@hotline/shared/domain/ticket/evolve';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { chainStart, personalHolds } from '../store/sealed-event.ts';
import { openEvents } from '../store/ticket-history.ts';
import type { ChainLink } from './chain-link.ts';
import type { AnchoredHead } from './check-anchors.ts';
import type { Finding } from './finding.ts';

/** A ticket as it lies in the store. */
export interface Kept {
  ticketId: string;
  ticketNo: string | null;
  head: string;
  salt: string;
  /** Whether its state is this one. */
  is(state: Ticket | null): boolean;
}

/**
 * The first link of one ticket that does not hold: the chain of its events, the hashes that were anchored, the personal
 * values against their digests, and the document against what the events give.
 */
export function checkTicket(
  { ticketId, ticketNo, head, salt, is }: Kept,
  history: readonly ChainLink[],
  anchored: readonly AnchoredHead[],
): Finding | null {
  const broken =
    brokenChain(history) ??
    (history.at(-1)?.hash === head ? null : { what: 'head-differs' as const, seq: history.length }) ??
    brokenAnchor(history, anchored) ??
    changedPersonal(history, salt) ??
    (is(replayed(history)) ? null : { what: 'document-differs' as const });
  return broken && { ticketId, ticketNo, ...broken };
}

function brokenChain(history: readonly ChainLink[]): Finding | null {
  let previous = chainStart;
  for (const [index, { seq, event, prevHash, hash, expected }] of history.entries()) {
    const next = index + 1;
    if (seq !== next || event.seq !== next) return { what: 'event-missing', seq: next };
    if (prevHash !== previous) return { what: 'chain-cut', seq };
    if (expected !== hash) return { what: 'event-changed', seq };
    previous = hash;
  }
  return null;
}

function brokenAnchor(history: readonly ChainLink[], anchored: readonly AnchoredHead[]): Finding | null {
  for (const { file, anchor, seq, head } of anchored) {
    const event = history[seq - 1];
    if (!event) return { what: 'anchored-event-missing', file, anchor, seq };
    if (event.hash !== head) return { what: 'anchored-head-differs', file, anchor, seq };
  }
  return null;
}

function changedPersonal(history: readonly ChainLink[], salt: string): Finding | null {
  const changed = history.find((sealed) => !personalHolds(sealed, salt));
  return changed ? { what: 'personal-changed', seq: changed.seq } : null;
}

/** Events that do not follow each other give no document. */
function replayed(history: readonly ChainLink[]): Ticket | null {
  try {
    return replay(openEvents(history));
  } catch {
    return null;
  }
}
