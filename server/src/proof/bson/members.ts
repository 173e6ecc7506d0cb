import { firstName, nameAt } from './names.ts';
import { lastByte, PLAIN, sizeOf } from './plain.ts';
import type { BsonBytes } from './plain.ts';

/** Where a value lies. */
export interface Place {
  type: number;
  at: number;
}

/** Where the documents of a sequence begin. */
export function* documentsIn({ bytes, view }: BsonBytes): Generator<number> {
  for (let at = 0; at < bytes.length; at = lastByte(view, at) + 1) yield at;
}

/** Reads single members of documents; of an array, its items. */
export class Members {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #first = firstName();

  constructor({ bytes, view }: BsonBytes) {
    this.#bytes = bytes;
    this.#view = view;
  }

  /** @throws NotPlain */
  of(at: number): Record<string, Place | undefined> {
    const members: Record<string, Place> = {};
    const last = lastByte(this.#view, at);
    let name = this.#first;
    for (let next = at + 4; next < last;) {
      const type = this.#bytes[next]!;
      name = nameAt(this.#bytes, next + 1, name);
      next += 1 + name.bytes.length;
      members[name.text] = { type, at: next };
      next += sizeOf(type, this.#view, next);
    }
    return members;
  }

  /** Empty where there is no text. */
  text(place: Place | undefined): string {
    if (place?.type !== PLAIN.string) return '';
    const from = place.at + 4;
    return this.#bytes.toString('utf8', from, from + this.#view.getInt32(place.at, true) - 1);
  }

  /** NaN where there is no number. */
  number(place: Place | undefined): number {
    if (place?.type === PLAIN.int32) return this.#view.getInt32(place.at, true);
    return place?.type === PLAIN.double ? this.#view.getFloat64(place.at, true) : Number.NaN;
  }
}
