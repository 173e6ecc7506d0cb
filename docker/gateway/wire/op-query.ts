import { HEADER_BYTES, OP_REPLY } from './op-msg.ts';

/** The one OP_QUERY that drivers still send: the first `hello` or `isMaster` on `admin.$cmd`. */
export function parseOpQuery(message: Buffer): { requestId: number; body: Buffer } {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  const start = nameEnd + 1 + 8;
  const length = message.readInt32LE(start);
  if (length < 5 || start + length > message.length) throw new RangeError('malformed OP_QUERY');
  return { requestId: message.readInt32LE(4), body: message.subarray(start, start + length) };
}

/** Header and fixed fields of an OP_REPLY with one document, which follows. */
export function opReplyHead(responseTo: number, bodyBytes: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + 20);
  head.writeInt32LE(head.length + bodyBytes, 0);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(OP_REPLY, 12);
  head.writeInt32LE(8, HEADER_BYTES);
  head.writeInt32LE(1, HEADER_BYTES + 16);
  return head;
}
