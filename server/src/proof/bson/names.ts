import { NotPlain } from './plain.ts';

/**
 * A member's name, known by what stood before it: documents of one kind have the same names in the same order, so that
 * a name is compared with the one that came there last time, and not decoded.
 */
export interface Name {
  text: string;
  /** In BSON, with the zero behind it. */
  bytes: Uint8Array;
  /** In JSON, with the colon behind it. */
  json: Uint8Array;
  before: Name | null;
  after: Name[];
  /** Stands before the first name of the documents under this one. */
  inner: Name | null;
  /** Of a document that ends here. */
  sorted: Sorted | null;
}

interface Sorted {
  names: readonly Name[];
  /** Which member of the document each of them is. */
  places: readonly number[];
}

const nothing = new Uint8Array();

/** Stands before the first name of a document. */
export const firstName = (): Name => newName('', nothing, null);

export const innerOf = (name: Name): Name => (name.inner ??= firstName());

/** The name at an offset, as one that follows another. */
export function nameAt(bytes: Buffer, at: number, before: Name): Name {
  const { after } = before;
  for (let index = 0; index < after.length; index += 1) {
    const name = after[index]!;
    if (isAt(bytes, at, name.bytes)) return name;
  }
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new NotPlain();
  const name = newName(bytes.toString('utf8', at, end), bytes.subarray(at, end + 1), before);
  after.push(name);
  return name;
}

function isAt(bytes: Buffer, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index] !== name[index]) return false;
  }
  return true;
}

const newName = (text: string, bytes: Uint8Array, before: Name | null): Name => ({
  text,
  bytes,
  json: Buffer.from(`${JSON.stringify(text)}:`),
  before,
  after: [],
  inner: null,
  sorted: null,
});

/** The names of a document by its last one. @throws NotPlain where one stands twice. */
export const sortedNames = (last: Name): Sorted => (last.sorted ??= sort(last));

function sort(last: Name): Sorted {
  const names: Name[] = [];
  for (let name = last; name.before; name = name.before) names.unshift(name);
  const sorted = names.toSorted((a, b) => (a.text < b.text ? -1 : 1));
  if (new Set(names.map(({ text }) => text)).size < names.length) throw new NotPlain();
  return { names: sorted, places: sorted.map((name) => names.indexOf(name)) };
}
