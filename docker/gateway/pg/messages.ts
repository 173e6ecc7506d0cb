/** Messages of the PostgreSQL frontend protocol 3.0 (PostgreSQL documentation, chapter 54.7). */

/** A parameter: text as UTF-8, Buffer as the binary form of its type, number as int4, bigint as int8. */
export type PgParameter = string | Buffer | number | bigint | boolean | null;

const BINARY_FORMAT = 1;
const HEADER = 5;

export function startupMessage(parameters: Record<string, string>): Buffer {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}\0${value}\0`);
  const body = Buffer.from(`${pairs.join('')}\0`);
  const message = Buffer.allocUnsafe(8 + body.length);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(3 << 16, 4);
  body.copy(message, 8);
  return message;
}

function textMessage(type: string, text: string): Buffer {
  const body = Buffer.from(text);
  const message = Buffer.allocUnsafe(HEADER + body.length);
  message.write(type, 0, 'latin1');
  message.writeInt32BE(4 + body.length, 1);
  body.copy(message, HEADER);
  return message;
}

export const queryMessage = (sql: string): Buffer => textMessage('Q', `${sql}\0`);
export const parseMessage = (name: string, sql: string): Buffer => textMessage('P', `${name}\0${sql}\0\0\0`);
export const TERMINATE = textMessage('X', '');

/** Execute the unnamed portal without a row limit, then Sync. */
const EXECUTE_AND_SYNC = Buffer.concat([textMessage('E', '\0\0\0\0\0'), textMessage('S', '')]);

function parameterLength(value: PgParameter): number {
  if (value === null) return 0;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 4;
  if (typeof value === 'bigint') return 8;
  return typeof value === 'boolean' ? 1 : value.length;
}

function writeParameter(message: Buffer, value: PgParameter, at: number): number {
  if (value === null) return message.writeInt32BE(-1, at);
  const start = message.writeInt32BE(parameterLength(value), at);
  if (typeof value === 'string') return start + message.write(value, start);
  if (typeof value === 'number') return message.writeInt32BE(value, start);
  if (typeof value === 'bigint') return message.writeBigInt64BE(value, start);
  if (typeof value === 'boolean') return message.writeUInt8(Number(value), start);
  return start + value.copy(message, start);
}

/** Bind a named statement, execute it and sync, as one buffer; every parameter and every result is binary. */
export function bindAndExecute(statement: string, parameters: readonly PgParameter[]): Buffer {
  let length = HEADER + 1 + statement.length + 1 + 4 + 2 + 4;
  for (const value of parameters) length += 4 + parameterLength(value);
  const message = Buffer.allocUnsafe(length + EXECUTE_AND_SYNC.length);
  message[0] = 0x42;
  message.writeInt32BE(length - 1, 1);
  message[HEADER] = 0;
  let at = HEADER + 1 + message.write(statement, HEADER + 1, 'latin1');
  message[at] = 0;
  at = message.writeInt16BE(1, at + 1);
  at = message.writeInt16BE(BINARY_FORMAT, at);
  at = message.writeInt16BE(parameters.length, at);
  for (const value of parameters) at = writeParameter(message, value, at);
  at = message.writeInt16BE(1, at);
  at = message.writeInt16BE(BINARY_FORMAT, at);
  EXECUTE_AND_SYNC.copy(message, at);
  return message;
}
