import { algorithmOf } from '../store/proof-hash.ts';
import type { ProofHash } from '../store/proof-hash.ts';
import { documentsIn, Members } from './bson/members.ts';
import type { Place } from './bson/members.ts';
import { bsonBytes, PLAIN } from './bson/plain.ts';
import { SameValue } from './bson/same-value.ts';
import { ChainLinks } from './chain-link.ts';
import type { ChainLink } from './chain-link.ts';
import type { Kept } from './check-ticket.ts';

export interface StoredTicket extends Kept {
  algorithm: ProofHash;
  /** With what waits in the outbox; events that came after the document was read are left for the next time. */
  historyAfter(moved: readonly ChainLink[]): ChainLink[];
}

/**
 * The documents of a batch, nothing decoded that is only compared.
 * @throws NotPlain
 */
export function* storedTickets(sequence: Uint8Array): Generator<StoredTicket> {
  const bytes = bsonBytes(sequence);
  const members = new Members(bytes);
  const inState = new Members(bytes);
  const same = new SameValue(bytes);
  const links = new ChainLinks(bytes);
  for (const at of documentsIn(bytes)) {
    const { _id, state, head, salt: key, outbox } = members.of(at);
    const { seq, ticketNo } = state?.type === PLAIN.document ? inState.of(state.at) : {};
    const salt = members.text(key);
    const algorithm = algorithmOf(salt);
    const last = members.number(seq);
    yield {
      ticketId: members.text(_id),
      ticketNo: members.text(ticketNo) || null,
      head: members.text(head),
      salt,
      algorithm,
      is: (value) => state?.type === PLAIN.document && same.at(state.at, value),
      historyAfter: (moved) => {
        const known = moved.at(-1)?.seq ?? 0;
        const waiting = itemsOf(outbox, members).map((item) => links.at(item.at, algorithm));
        return [...moved, ...waiting.filter((link) => link.seq > known)].filter((link) => link.seq <= last);
      },
    };
  }
}

function itemsOf(array: Place | undefined, members: Members): Place[] {
  if (array?.type !== PLAIN.array) return [];
  return Object.values(members.of(array.at)).filter((item) => item?.type === PLAIN.document) as Place[];
}
