import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RouterModelDocument } from '../../store/models/router-model.ts';
import type { Store } from '../../store/store.ts';
import { BrokenModelError } from '../model/container.ts';

const PIECE = 4 << 20;
const idOf = (version: number, piece: number) => `${version}/${piece}`;

/** Puts the compressed file of a model into the store; it may be larger than one document. */
export async function storeFile(
  { routerModelPieces }: Store,
  version: number,
  file: Uint8Array,
): Promise<Pick<RouterModelDocument, 'pieces' | 'bytes' | 'digest'>> {
  const packed = await promisify(gzip)(file);
  const pieces = Math.ceil(packed.length / PIECE);
  for (let piece = 0; piece < pieces; piece += 1) {
    const content = packed.subarray(piece * PIECE, (piece + 1) * PIECE);
    await routerModelPieces.updateOne({ _id: idOf(version, piece) }, { $set: { content } }, { upsert: true });
  }
  return { pieces, bytes: file.length, digest: digestOf(packed) };
}

/** @throws BrokenModelError when a piece is missing or damaged. */
export async function readFile(
  { routerModelPieces }: Store,
  { _id, pieces, digest }: Pick<RouterModelDocument, '_id' | 'pieces' | 'digest'>,
): Promise<Buffer> {
  const contents: Buffer[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const found = await routerModelPieces.findById(idOf(_id, piece));
    if (!found) throw new BrokenModelError(`piece ${piece + 1} of ${pieces} of model ${_id} is missing`);
    contents.push(found.content);
  }
  const packed = Buffer.concat(contents);
  if (digestOf(packed) !== digest) throw new BrokenModelError(`the file of model ${_id} is damaged`);
  return promisify(gunzip)(packed);
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
