import { setTimeout as delay } from 'node:timers/promises';
import { PgConnection, type PgRow, type PgTarget } from './connection.ts';
import type { PgParameter } from './messages.ts';
import { CONNECTION_LOST, PgError } from './pg-error.ts';

export interface PoolOptions extends PgTarget {
  /** Most connections at once; further commands wait their turn. */
  size: number;
  /** How long a command waits for PostgreSQL to come back before it is refused with 08006, in ms. */
  patienceMs: number;
}

type Waiter = (connection: PgConnection | PgError) => void;

/** Errors of a server that is starting, stopping or away. */
const AWAY = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  CONNECTION_LOST,
]);

/** Sessions on PostgreSQL, each lent to one command or one transaction at a time. The last one given back is lent first. */
export class PgPool {
  readonly #options: PoolOptions;
  readonly #idle: PgConnection[] = [];
  readonly #queue: Waiter[] = [];
  #open = 0;
  #ended = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Most sessions at once. */
  get size(): number {
    return this.#options.size;
  }

  /** Sessions there are now, lent or idle. */
  get open(): number {
    return this.#open;
  }

  /** Lends a session; the caller gives it back with `release`. */
  acquire(): Promise<PgConnection> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.closed) return Promise.resolve(idle);
      this.#open -= 1;
    }
    if (this.#open < this.#options.size) {
      this.#open += 1;
      return this.#connect();
    }
    return new Promise((resolve, reject) => {
      this.#queue.push((lent) => (lent instanceof PgError ? reject(lent) : resolve(lent)));
    });
  }

  release(connection: PgConnection): void {
    if (this.#ended) connection.close();
    const waiter = this.#queue.shift();
    if (!connection.closed) {
      if (waiter) waiter(connection);
      else this.#idle.push(connection);
      return;
    }
    if (!waiter) {
      this.#open -= 1;
      return;
    }
    this.#connect().then(waiter, waiter);
  }

  /** One statement on a session of its own. */
  async query(sql: string, parameters: readonly PgParameter[]): Promise<PgRow[]> {
    const connection = await this.acquire();
    try {
      return await connection.query(sql, parameters);
    } finally {
      this.release(connection);
    }
  }

  end(): void {
    this.#ended = true;
    for (const idle of this.#idle.splice(0)) idle.close();
    for (const waiter of this.#queue.splice(0))
      waiter(new PgError(CONNECTION_LOST, 'the gateway is stopping'));
  }

  /** Tries until PostgreSQL answers or the patience is over, so that a restart of the store is only a pause. */
  async #connect(): Promise<PgConnection> {
    const deadline = Date.now() + this.#options.patienceMs;
    for (;;) {
      try {
        return await PgConnection.open(this.#options);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (this.#ended || !AWAY.has(code) || Date.now() > deadline) {
          throw this.#giveUp(new PgError(CONNECTION_LOST, `PostgreSQL does not answer: ${String(error)}`));
        }
        await delay(100);
      }
    }
  }

  /** Who waits in the queue has waited as long: nobody else would wake them. */
  #giveUp(error: PgError): PgError {
    this.#open -= 1;
    for (const waiter of this.#queue.splice(0)) waiter(error);
    return error;
  }
}
