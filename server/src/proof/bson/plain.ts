/** Types of BSON (bsonspec.org, version 1.1) that JSON has too. */
export const PLAIN = {
  double: 0x01,
  string: 0x02,
  document: 0x03,
  array: 0x04,
  boolean: 0x08,
  null: 0x0a,
  int32: 0x10,
} as const;

/** Thrown where a document holds what JSON has not: the library has to read that one. */
export class NotPlain extends Error {}

/** BSON documents that lie one after the other in one buffer. */
export interface BsonBytes {
  bytes: Buffer;
  view: DataView;
}

export const bsonBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): BsonBytes => ({
  bytes: Buffer.from(buffer, byteOffset, byteLength),
  view: new DataView(buffer, byteOffset, byteLength),
});

/** Where the last byte of the document at an offset is. */
export function lastByte(view: DataView, at: number): number {
  const last = at + view.getInt32(at, true) - 1;
  if (last < at + 4 || last >= view.byteLength) throw new NotPlain();
  return last;
}

/** How many bytes the value at an offset takes. */
export function sizeOf(type: number, view: DataView, at: number): number {
  switch (type) {
    case PLAIN.string:
      return 4 + view.getInt32(at, true);
    case PLAIN.document:
    case PLAIN.array:
      return view.getInt32(at, true);
    case PLAIN.double:
      return 8;
    case PLAIN.int32:
      return 4;
    case PLAIN.boolean:
      return 1;
    case PLAIN.null:
      return 0;
    default:
      throw new NotPlain();
  }
}
