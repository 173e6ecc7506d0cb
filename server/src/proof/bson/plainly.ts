import { deserialize, EJSON, serialize } from 'bson';
import { documentsIn } from './members.ts';
import { bsonBytes } from './plain.ts';

/** The same documents with what JSON has not written as MongoDB Extended JSON v2, by the library. */
export function plainly(sequence: Uint8Array): Uint8Array<ArrayBuffer> {
  const { bytes, view } = bsonBytes(sequence);
  const documents = Array.from(documentsIn({ bytes, view }), (at) =>
    serialize(EJSON.serialize(deserialize(bytes.subarray(at, at + view.getInt32(at, true))))),
  );
  return Uint8Array.from(Buffer.concat(documents));
}
