import type { ProofHash } from '../store/proof-hash.ts';
import { documentsIn, Members } from './bson/members.ts';
import { bsonBytes } from './bson/plain.ts';
import { ChainLinks } from './chain-link.ts';
import type { ChainLink } from './chain-link.ts';

/** The rows of `ticket_events` of a batch, each read when its ticket's turn has come. */
export class StoredEvents {
  readonly #links: ChainLinks;
  /** Offsets. */
  readonly #byTicket = new Map<string, number[]>();

  /** @throws NotPlain */
  constructor(sequence: Uint8Array) {
    const bytes = bsonBytes(sequence);
    const members = new Members(bytes);
    this.#links = new ChainLinks(bytes);
    for (const at of documentsIn(bytes)) {
      const ticketId = members.text(members.of(at)['ticketId']);
      const known = this.#byTicket.get(ticketId);
      if (known) known.push(at);
      else this.#byTicket.set(ticketId, [at]);
    }
  }

  /**
   * The events of one ticket in order; they are left no more.
   * @throws NotPlain
   */
  take(ticketId: string, algorithm: ProofHash): ChainLink[] {
    const offsets = this.#byTicket.get(ticketId) ?? [];
    this.#byTicket.delete(ticketId);
    return offsets.map((at) => this.#links.at(at, algorithm)).sort((a, b) => a.seq - b.seq);
  }

  /** Tickets whose events nobody took. */
  left(): Iterable<string> {
    return this.#byTicket.keys();
  }
}
