/** OP_MSG and the message header (MongoDB wire protocol specification). */

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_MSG = 2013;
export const HEADER_BYTES = 16;
/** What `hello` announces. One message carries at most this many bytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;
/** More than this nobody needs to say before he has signed in. */
export const MAX_GREETING_BYTES = 64 * 1024;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

/** A request as it came: the raw command document and, if there is one, its kind-1 section. */
export interface Request {
  requestId: number;
  body: Buffer;
  /** `documents`, `updates` or `deletes`: BSON documents one after the other. */
  sequence: { name: string; documents: Buffer } | undefined;
  /** The client wants no reply (w: 0). */
  silent: boolean;
}

/** Length of a message from its first 4 bytes. Throws RangeError above `most`, or where it cannot be one. */
export function messageLength(head: Buffer, most: number): number {
  const length = head.readInt32LE(0);
  if (length < HEADER_BYTES || length > most) throw new RangeError(`message of ${length} bytes`);
  return length;
}

/** Parses an OP_MSG. Throws RangeError where it is malformed. */
export function parseOpMsg(message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) !== 0) throw new RangeError(`unknown OP_MSG flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Buffer | undefined;
  let sequence: Request['sequence'];
  for (let at = HEADER_BYTES + 4; at < end;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    const sectionEnd = at + 1 + size;
    if (size < 5 || sectionEnd > end || kind === undefined || kind > 1)
      throw new RangeError('malformed OP_MSG section');
    if (kind === 0) body = message.subarray(at + 1, sectionEnd);
    else {
      const nameEnd = message.indexOf(0, at + 5);
      sequence = {
        name: message.toString('latin1', at + 5, nameEnd),
        documents: message.subarray(nameEnd + 1, sectionEnd),
      };
    }
    at = sectionEnd;
  }
  if (!body) throw new RangeError('OP_MSG without a body');
  return { requestId: message.readInt32LE(4), body, sequence, silent: (flags & MORE_TO_COME) !== 0 };
}

/** Header, flags and section kind of an OP_MSG reply; the raw document follows. */
export function opMsgHead(responseTo: number, bodyBytes: number): Buffer {
  const head = Buffer.allocUnsafe(HEADER_BYTES + 5);
  head.writeInt32LE(head.length + bodyBytes, 0);
  head.writeInt32LE(0, 4);
  head.writeInt32LE(responseTo, 8);
  head.writeInt32LE(OP_MSG, 12);
  head.writeUInt32LE(0, HEADER_BYTES);
  head[HEADER_BYTES + 4] = 0;
  return head;
}
