import { firstName, innerOf, nameAt, sortedNames } from './names.ts';
import type { Name } from './names.ts';
import { lastByte, PLAIN, sizeOf } from './plain.ts';
import type { BsonBytes } from './plain.ts';

const FIRST_BEYOND_ASCII = 0x80;

/** No value is `undefined`, so what is not there is never the same. */
const memberOf = (members: Record<string, unknown>, name: string): unknown =>
  name === '__proto__' && !Object.hasOwn(members, name) ? undefined : members[name];

/** Compares BSON documents with plain values, strictly and in any order of members, without decoding them. */
export class SameValue {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #first = firstName();

  constructor({ bytes, view }: BsonBytes) {
    this.#bytes = bytes;
    this.#view = view;
  }

  /** @throws NotPlain */
  at(at: number, value: unknown): boolean {
    return this.#document(at, value, this.#first);
  }

  #document(at: number, value: unknown, first: Name): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const last = lastByte(this.#view, at);
    const members = value as Record<string, unknown>;
    let name = first;
    for (let next = at + 4; next < last;) {
      const type = this.#bytes[next]!;
      name = nameAt(this.#bytes, next + 1, name);
      next += 1 + name.bytes.length;
      if (!this.#same(type, next, memberOf(members, name.text), name)) return false;
      next += sizeOf(type, this.#view, next);
    }
    return sortedNames(name).names.length === Object.keys(members).length;
  }

  #array(at: number, value: unknown, name: Name): boolean {
    if (!Array.isArray(value)) return false;
    const last = lastByte(this.#view, at);
    let count = 0;
    for (let next = at + 4; next < last; count += 1) {
      const type = this.#bytes[next++]!;
      while (this.#bytes[next++] !== 0);
      if (count >= value.length || !this.#same(type, next, value[count], name)) return false;
      next += sizeOf(type, this.#view, next);
    }
    return count === value.length;
  }

  #same(type: number, at: number, value: unknown, name: Name): boolean {
    if (type === PLAIN.string) return typeof value === 'string' && this.#string(at, value);
    if (type === PLAIN.document) return this.#document(at, value, innerOf(name));
    if (type === PLAIN.array) return this.#array(at, value, name);
    if (type === PLAIN.double) return Object.is(this.#view.getFloat64(at, true), value);
    if (type === PLAIN.int32) return Object.is(this.#view.getInt32(at, true), value);
    if (type === PLAIN.boolean) return (this.#bytes[at] === 1) === value;
    return value === null;
  }

  #string(at: number, value: string): boolean {
    const from = at + 4;
    const to = from + this.#view.getInt32(at, true) - 1;
    for (let next = from; next < to; next += 1) {
      const byte = this.#bytes[next]!;
      if (byte >= FIRST_BEYOND_ASCII) return this.#bytes.toString('utf8', from, to) === value;
      if (byte !== value.charCodeAt(next - from)) return false;
    }
    return value.length === to - from;
  }
}
