import { GRAM_SPACE } from './grams.ts';

const NONE = 0xffffffff;

/**
 * Inverted index from gram to ticket numbers as linked lists inside of two flat arrays, the latest ticket first:
 * 8 bytes an entry, whatever the number of grams.
 */
export class Postings {
  readonly #latest = new Uint32Array(GRAM_SPACE).fill(NONE);
  readonly #lengths = new Uint32Array(GRAM_SPACE);
  #tickets = new Uint32Array(1024);
  #earlier = new Uint32Array(1024);
  #count = 0;

  get bytes(): number {
    return this.#latest.byteLength + this.#lengths.byteLength + this.#tickets.byteLength * 2;
  }

  add(gram: number, ticket: number): void {
    if (this.#count === this.#tickets.length) this.#grow();
    this.#tickets[this.#count] = ticket;
    this.#earlier[this.#count] = this.#latest[gram]!;
    this.#latest[gram] = this.#count;
    this.#lengths[gram]! += 1;
    this.#count += 1;
  }

  length(gram: number): number {
    return this.#lengths[gram]!;
  }

  /** Visits the tickets of a gram, the latest first, no more than `limit`. */
  visit(gram: number, limit: number, visitor: (ticket: number) => void): void {
    let entry = this.#latest[gram]!;
    for (let left = limit; entry !== NONE && left > 0; left -= 1) {
      visitor(this.#tickets[entry]!);
      entry = this.#earlier[entry]!;
    }
  }

  #grow(): void {
    const size = Math.ceil(this.#tickets.length * 1.5);
    this.#tickets = widened(this.#tickets, size);
    this.#earlier = widened(this.#earlier, size);
  }
}

function widened(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(size);
  wide.set(array);
  return wide;
}
