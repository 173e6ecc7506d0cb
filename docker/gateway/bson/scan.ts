/** Reads a few elements of a raw BSON document without decoding the rest (bsonspec.org, version 1.1). */

/** Where one element lies in its document: `value` is the offset of the value, `end` the offset behind it. */
export interface BsonElement {
  type: number;
  name: string;
  value: number;
  end: number;
}

export const BSON_TYPE = {
  double: 0x01,
  string: 0x02,
  document: 0x03,
  array: 0x04,
  binary: 0x05,
  boolean: 0x08,
  int32: 0x10,
  int64: 0x12,
} as const;

/** Bytes of the types whose values have a fixed size. */
const FIXED: Record<number, number> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0xff: 0,
  0x7f: 0,
};

function endOfValue(document: Buffer, type: number, at: number): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return at + fixed;
  switch (type) {
    case BSON_TYPE.document:
    case BSON_TYPE.array:
    case 0x0f:
      return at + document.readInt32LE(at);
    case BSON_TYPE.binary:
      return at + 5 + document.readInt32LE(at);
    case BSON_TYPE.string:
    case 0x0d:
    case 0x0e:
      return at + 4 + document.readInt32LE(at);
    case 0x0b:
      return document.indexOf(0, document.indexOf(0, at) + 1) + 1;
    case 0x0c:
      return at + 16 + document.readInt32LE(at);
    default:
      throw new RangeError(`unknown BSON type ${type}`);
  }
}

/** Calls `visit` for each top-level element until it returns false. Throws RangeError where the document is broken. */
export function scanDocument(document: Buffer, visit: (element: BsonElement) => boolean | void): void {
  for (let at = 4; document[at] !== 0;) {
    const nameEnd = document.indexOf(0, at + 1);
    const type = document[at];
    if (type === undefined || nameEnd < 0) throw new RangeError('BSON document is cut off');
    const end = endOfValue(document, type, nameEnd + 1);
    if (end <= nameEnd || end >= document.length)
      throw new RangeError('BSON value reaches over the end of its document');
    if (
      visit({ type, name: document.toString('latin1', at + 1, nameEnd), value: nameEnd + 1, end }) === false
    )
      return;
    at = end;
  }
}

export function findElement(document: Buffer, name: string): BsonElement | undefined {
  let found: BsonElement | undefined;
  scanDocument(document, (element) => {
    if (element.name !== name) return true;
    found = element;
    return false;
  });
  return found;
}

/** Text of a string element. */
export const stringAt = (document: Buffer, element: BsonElement): string =>
  document.toString('utf8', element.value + 4, element.end - 1);

/** A number of any of BSON's number types but decimal, or a boolean as 0 and 1. */
export function numberAt(document: Buffer, element: BsonElement): number {
  if (element.type === BSON_TYPE.int32) return document.readInt32LE(element.value);
  if (element.type === BSON_TYPE.int64) return Number(document.readBigInt64LE(element.value));
  if (element.type === BSON_TYPE.double) return document.readDoubleLE(element.value);
  return document[element.value] ?? 0;
}

/** The embedded document or array of an element, as a view. */
export const documentAt = (document: Buffer, element: BsonElement): Buffer =>
  document.subarray(element.value, element.end);

/** The documents of a BSON sequence (documents one after the other), as views. */
export function* documentsOf(sequence: Buffer): Generator<Buffer> {
  for (let at = 0; at < sequence.length;) {
    const end = at + sequence.readInt32LE(at);
    if (end < at + 5 || end > sequence.length)
      throw new RangeError('a document reaches over the end of its sequence');
    yield sequence.subarray(at, end);
    at = end;
  }
}
