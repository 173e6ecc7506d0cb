import { createHash } from 'node:crypto';
import { endianness } from 'node:os';

/**
 * A file of one header and typed arrays, little-endian:
 * magic (4 bytes) · version (u32) · length of the header (u32) · header (JSON, UTF-8, padded with blanks) ·
 * blocks, each padded to 4 bytes · SHA-256 of all before (32 bytes).
 */
export interface Container {
  header: unknown;
  blocks: readonly Uint8Array[];
}

/** The file is not a model, is damaged, or is of a version that this program does not read. */
export class BrokenModelError extends Error {
  override readonly name = 'BrokenModelError';
}

const MAGIC = Buffer.from('HLRM');
const VERSION = 2;
const START = 12;
const DIGEST = 32;

export function encodeContainer({ header, blocks }: Container): Buffer {
  if (endianness() !== 'LE') throw new BrokenModelError('models are written on little-endian machines only');
  const lengths = blocks.map(({ byteLength }) => byteLength);
  const json = padded(Buffer.from(JSON.stringify({ header, lengths })), ' ');
  const start = Buffer.alloc(START);
  MAGIC.copy(start);
  start.writeUInt32LE(VERSION, 4);
  start.writeUInt32LE(json.length, 8);
  const body = Buffer.concat([start, json, ...blocks.map((block) => padded(Buffer.from(block), '\0'))]);
  return Buffer.concat([body, digestOf(body)]);
}

/** @throws BrokenModelError */
export function decodeContainer(file: Buffer): Container {
  if (file.length < START + DIGEST || !file.subarray(0, 4).equals(MAGIC)) {
    throw new BrokenModelError('not a router model');
  }
  const version = file.readUInt32LE(4);
  if (version !== VERSION) throw new BrokenModelError(`model version ${version} is not supported`);
  const body = file.subarray(0, -DIGEST);
  if (!digestOf(body).equals(file.subarray(-DIGEST)))
    throw new BrokenModelError('the checksum does not match');
  const blocksAt = START + file.readUInt32LE(8);
  const { header, lengths } = JSON.parse(body.toString('utf8', START, blocksAt)) as {
    header: unknown;
    lengths: number[];
  };
  let at = blocksAt;
  const blocks = lengths.map((length) => {
    const block = Uint8Array.from(body.subarray(at, at + length));
    at += 4 * Math.ceil(length / 4);
    return block;
  });
  return { header, blocks };
}

function padded(bytes: Buffer, filler: string): Buffer {
  const missing = (4 - (bytes.length % 4)) % 4;
  return Buffer.concat([bytes, Buffer.alloc(missing, filler)]);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
