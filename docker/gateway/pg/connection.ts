import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { FrameCutter } from '../frames.ts';
import {
  bindAndExecute,
  parseMessage,
  queryMessage,
  startupMessage,
  TERMINATE,
  type PgParameter,
} from './messages.ts';
import { CONNECTION_LOST, PgError, readPgError } from './pg-error.ts';

/** One result row: a Buffer a column in its binary form, null for SQL NULL. */
export type PgRow = (Buffer | null)[];

export interface PgTarget {
  /** Folder of the Unix socket. */
  socketDir: string;
  port?: number;
  user?: string;
  database?: string;
  /** Settings of the session, as `-c name=value` would give them. */
  settings?: Record<string, string>;
}

interface Waiting {
  rows: PgRow[];
  error: PgError | undefined;
  onParsed: (() => void) | undefined;
  resolve(rows: PgRow[]): void;
  reject(error: PgError): void;
}

/** 'S', 'E' … as the protocol names its messages. */
const type = (letter: string) => letter.charCodeAt(0);
const DATA_ROW = type('D');
const ERROR = type('E');
const PARSED = type('1');
const READY = type('Z');
const AUTHENTICATION = type('R');

/**
 * One session over a Unix socket. It takes one request at a time: the pool hands it to one command at a time.
 * When the socket goes away, the running request is refused with 08006 and `closed` is true.
 */
export class PgConnection {
  closed = false;
  readonly #socket: Socket;
  #statements = 0;
  readonly #prepared = new Map<string, string>();
  readonly #frames = new FrameCutter(5, (head) => 1 + head.readUInt32BE(1));
  #waiting: Waiting | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#lost(error.message));
    socket.on('close', () => this.#lost('the connection to PostgreSQL was lost'));
  }

  static async open(target: PgTarget): Promise<PgConnection> {
    const path = join(target.socketDir, `.s.PGSQL.${target.port ?? 5432}`);
    const socket = await new Promise<Socket>((resolve, reject) => {
      const attempt = createConnection(path, () => resolve(attempt.off('error', reject)));
      attempt.once('error', reject);
    });
    const connection = new PgConnection(socket);
    const user = target.user ?? 'postgres';
    const names = {
      user,
      database: target.database ?? 'postgres',
      client_encoding: 'UTF8',
      ...target.settings,
    };
    await connection.#request([startupMessage(names)]);
    return connection;
  }

  /** Runs SQL without parameters, several statements if need be. */
  run(sql: string): Promise<PgRow[]> {
    return this.#request([queryMessage(sql)]);
  }

  /** Runs one statement with binary parameters and results; it is prepared at its first use on this session. */
  query(sql: string, parameters: readonly PgParameter[]): Promise<PgRow[]> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return this.#request([bindAndExecute(known, parameters)]);
    this.#statements += 1;
    const name = `s${this.#statements}`;
    return this.#request([parseMessage(name, sql), bindAndExecute(name, parameters)], () =>
      this.#prepared.set(sql, name),
    );
  }

  close(): void {
    if (!this.closed) this.#socket.end(TERMINATE);
    this.closed = true;
  }

  #request(messages: Buffer[], onParsed?: () => void): Promise<PgRow[]> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new PgError(CONNECTION_LOST, 'the connection to PostgreSQL is closed'));
      this.#waiting = { rows: [], error: undefined, onParsed, resolve, reject };
      if (messages.length === 1) return void this.#socket.write(messages[0]!);
      this.#socket.cork();
      for (const message of messages) this.#socket.write(message);
      this.#socket.uncork();
    });
  }

  #receive(chunk: Buffer): void {
    this.#frames.push(chunk);
    for (let frame = this.#frames.next(); frame; frame = this.#frames.next()) this.#take(frame);
  }

  #take(frame: Buffer): void {
    const waiting = this.#waiting;
    if (frame[0] === AUTHENTICATION && frame.readInt32BE(5) !== 0) {
      return void this.#socket.destroy(new Error('PostgreSQL asks for a password on its Unix socket'));
    }
    if (!waiting) return;
    if (frame[0] === DATA_ROW) waiting.rows.push(readRow(frame));
    else if (frame[0] === PARSED) waiting.onParsed?.();
    else if (frame[0] === ERROR) waiting.error = readPgError(frame);
    else if (frame[0] === READY) {
      this.#waiting = undefined;
      if (waiting.error) waiting.reject(waiting.error);
      else waiting.resolve(waiting.rows);
    }
  }

  #lost(reason: string): void {
    this.closed = true;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(waiting.error ?? new PgError(CONNECTION_LOST, reason));
  }
}

function readRow(frame: Buffer): PgRow {
  const row: PgRow = [];
  let at = 7;
  for (let columns = frame.readUInt16BE(5); columns > 0; columns -= 1) {
    const length = frame.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : frame.subarray(at, at + length));
    if (length > 0) at += length;
  }
  return row;
}
