import { hash } from 'node:crypto';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { ProofHash } from '../store/proof-hash.ts';
import type { SealedEvent } from '../store/sealed-event.ts';
import { CanonicalText } from './bson/canonical-text.ts';
import { Members } from './bson/members.ts';
import type { Place } from './bson/members.ts';
import { PLAIN } from './bson/plain.ts';
import type { BsonBytes } from './bson/plain.ts';

/** An event as it lies in the store, with the hash that it ought to have. */
export interface ChainLink extends SealedEvent {
  expected: string;
}

/** Reads events, from rows of `ticket_events` or of an outbox. */
export class ChainLinks {
  readonly #members: Members;
  readonly #text: CanonicalText;

  constructor(bytes: BsonBytes) {
    this.#members = new Members(bytes);
    this.#text = new CanonicalText(bytes);
  }

  /**
   * @param at offset of the row.
   * @throws NotPlain
   */
  at(at: number, algorithm: ProofHash): ChainLink {
    const { seq, event, personal, prevHash, hash: kept } = this.#members.of(at);
    const previous = this.#members.text(prevHash);
    const head = `${previous}\n`;
    const text = this.#written(event, head);
    return {
      seq: this.#members.number(seq),
      expected: hash(algorithm, text),
      event: JSON.parse(text.toString('utf8', head.length)) as TicketEvent,
      personal: JSON.parse(this.#written(personal).toString()) as Record<string, string>,
      prevHash: previous,
      hash: this.#members.text(kept),
    };
  }

  /** What is no document counts as an empty one. */
  #written(place: Place | undefined, head = ''): Buffer {
    return place?.type === PLAIN.document
      ? this.#text.of(place.at, head)
      : Buffer.from(`${head}{}`, 'latin1');
  }
}
