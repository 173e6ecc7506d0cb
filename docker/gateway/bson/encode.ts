import { deserialize, serialize, type Document } from 'bson';
import type { Command } from '../command.ts';

/** A reply that the gateway makes itself. */
export const encode = (reply: Document): Buffer => Buffer.from(serialize(reply, { ignoreUndefined: true }));

/** A whole document, numbers in their BSON classes where that keeps them exact. */
export const decode = (document: Buffer): Document =>
  deserialize(document, { promoteBuffers: true, useBigInt64: true });

export const decodeBody = (command: Command): Document => decode(command.body);

export const OK = encode({ ok: 1 });
