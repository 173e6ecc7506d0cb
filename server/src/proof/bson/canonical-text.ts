import { firstName, innerOf, nameAt, sortedNames } from './names.ts';
import type { Name } from './names.ts';
import { lastByte, PLAIN, sizeOf } from './plain.ts';
import type { BsonBytes } from './plain.ts';

/** JSON of a plain document has at most so many bytes for each of BSON's: an escaped character has six. */
const GROWTH = 8;
const LEAST = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const FIRST_PRINTED = 0x20;

/**
 * Writes BSON documents as canonical JSON ({@link canonicalJson}) straight from their bytes: nothing is decoded that
 * would only be encoded again.
 */
export class CanonicalText {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #first = firstName();
  /** Types and offsets of the members of the documents being written, one document's after the other's. */
  readonly #types: number[] = [];
  readonly #values: number[] = [];
  #members = 0;
  #text = Buffer.allocUnsafe(64 * 1024);
  #end = 0;

  constructor({ bytes, view }: BsonBytes) {
    this.#bytes = bytes;
    this.#view = view;
  }

  /**
   * @param at offset of the document.
   * @param head ASCII that comes before it.
   * @returns UTF-8, to be used before the next is asked for.
   * @throws NotPlain
   */
  of(at: number, head = ''): Buffer {
    const most = LEAST + head.length + GROWTH * this.#view.getInt32(at, true);
    if (this.#text.length < most) this.#text = Buffer.allocUnsafe(most);
    this.#members = 0;
    this.#end = 0;
    this.#ascii(head);
    this.#document(at, this.#first);
    return this.#text.subarray(0, this.#end);
  }

  #document(at: number, first: Name): void {
    const base = this.#members;
    const last = lastByte(this.#view, at);
    let name = first;
    for (let next = at + 4; next < last;) {
      const type = this.#bytes[next]!;
      name = nameAt(this.#bytes, next + 1, name);
      next += 1 + name.bytes.length;
      this.#types[this.#members] = type;
      this.#values[this.#members++] = next;
      next += sizeOf(type, this.#view, next);
    }
    const { names, places } = sortedNames(name);
    this.#text[this.#end++] = 0x7b;
    for (let index = 0; index < names.length; index += 1) {
      if (index > 0) this.#text[this.#end++] = COMMA;
      const place = base + places[index]!;
      this.#copy(names[index]!.json);
      this.#value(this.#types[place]!, this.#values[place]!, names[index]!);
    }
    this.#text[this.#end++] = 0x7d;
    this.#members = base;
  }

  #array(at: number, name: Name): void {
    const last = lastByte(this.#view, at);
    this.#text[this.#end++] = 0x5b;
    for (let next = at + 4; next < last;) {
      if (next > at + 4) this.#text[this.#end++] = COMMA;
      const type = this.#bytes[next++]!;
      while (this.#bytes[next++] !== 0);
      this.#value(type, next, name);
      next += sizeOf(type, this.#view, next);
    }
    this.#text[this.#end++] = 0x5d;
  }

  #value(type: number, at: number, name: Name): void {
    if (type === PLAIN.string) this.#string(at);
    else if (type === PLAIN.document) this.#document(at, innerOf(name));
    else if (type === PLAIN.array) this.#array(at, name);
    else if (type === PLAIN.double) this.#number(this.#view.getFloat64(at, true));
    else if (type === PLAIN.int32) this.#number(this.#view.getInt32(at, true));
    else if (type === PLAIN.boolean) this.#ascii(this.#bytes[at] === 1 ? 'true' : 'false');
    else this.#ascii('null');
  }

  #string(at: number): void {
    const from = at + 4;
    const to = from + this.#view.getInt32(at, true) - 1;
    const bytes = this.#bytes;
    const text = this.#text;
    let end = this.#end;
    text[end++] = QUOTE;
    for (let next = from; next < to; next += 1) {
      const byte = bytes[next]!;
      if (byte < FIRST_PRINTED || byte === QUOTE || byte === BACKSLASH) return this.#escaped(from, to);
      text[end++] = byte;
    }
    text[end++] = QUOTE;
    this.#end = end;
  }

  #escaped(from: number, to: number): void {
    this.#end += this.#text.write(JSON.stringify(this.#bytes.toString('utf8', from, to)), this.#end);
  }

  #number(value: number): void {
    this.#ascii(Number.isFinite(value) ? String(value) : 'null');
  }

  #ascii(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.#text[this.#end++] = text.charCodeAt(index);
  }

  #copy(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index += 1) this.#text[this.#end++] = bytes[index]!;
  }
}
