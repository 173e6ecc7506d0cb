import { deserialize, serialize } from 'bson';
import { expect, it } from 'vitest';
import { documentsOf } from '../bson/scan.ts';
import { readCommand } from '../command.ts';
import { MAX_MESSAGE_BYTES, messageLength, OP_MSG, opMsgHead, parseOpMsg } from './op-msg.ts';
import { parseOpQuery } from './op-query.ts';

const int = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const withLength = (...parts: Buffer[]) => {
  const rest = Buffer.concat(parts);
  return Buffer.concat([int(4 + rest.length), rest]);
};
const message = (flags: number, ...sections: Buffer[]) =>
  withLength(int(9), int(0), int(OP_MSG), int(flags), ...sections);
const body = (value: object) => Buffer.concat([Buffer.from([0]), serialize(value)]);
const sequence = (name: string, ...documents: object[]) =>
  Buffer.concat([
    Buffer.from([1]),
    withLength(Buffer.from(`${name}\0`), ...documents.map((value) => Buffer.from(serialize(value)))),
  ]);

it('reads a body and the section of documents, in either order', () => {
  const parts = [body({ insert: 'c', $db: 'd' }), sequence('documents', { a: 1 }, { a: 2 })];
  for (const sections of [parts, parts.toReversed()]) {
    const request = parseOpMsg(message(0, ...sections));
    expect(request).toMatchObject({ requestId: 9, silent: false, sequence: { name: 'documents' } });
    expect(readCommand(request)).toMatchObject({
      name: 'insert',
      collection: 'c',
      db: 'd',
      inTransaction: false,
    });
    expect([...documentsOf(request.sequence!.documents)].map((one) => deserialize(one))).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
  }
});

it('knows a checksum and a client that wants no answer', () => {
  const request = parseOpMsg(message(3, body({ ping: 1, $db: 'admin' }), Buffer.alloc(4)));
  expect(request.silent).toBe(true);
});

it.each([
  ['an unknown flag that must be known', message(4, body({ ping: 1 }))],
  [
    'a section that is longer than the message',
    message(0, Buffer.concat([Buffer.from([0]), int(900)]), Buffer.alloc(8)),
  ],
  ['an unknown kind of section', message(0, Buffer.concat([Buffer.from([2]), serialize({})]))],
  ['no body', message(0, sequence('documents', { a: 1 }))],
])('refuses %s', (_name, malformed) => {
  expect(() => parseOpMsg(malformed)).toThrow(RangeError);
});

it('refuses a length that cannot be', () => {
  expect(() => messageLength(int(8), MAX_MESSAGE_BYTES)).toThrow(RangeError);
  expect(() => messageLength(int(MAX_MESSAGE_BYTES + 1), MAX_MESSAGE_BYTES)).toThrow(RangeError);
  expect(messageLength(int(100), MAX_MESSAGE_BYTES)).toBe(100);
});

it('heads a reply with its length and the request it answers', () => {
  const head = opMsgHead(9, 5);
  expect([head.readInt32LE(0), head.readInt32LE(8), head.readInt32LE(12)]).toEqual([26, 9, OP_MSG]);
});

it('reads the command of an OP_QUERY', () => {
  const query = withLength(
    int(4),
    int(0),
    int(2004),
    int(0),
    Buffer.from('admin.$cmd\0'),
    int(0),
    int(-1),
    Buffer.from(serialize({ isMaster: 1 })),
  );
  const { requestId, body } = parseOpQuery(query);
  expect([requestId, readCommand({ body, sequence: undefined }).name]).toEqual([4, 'isMaster']);
});
