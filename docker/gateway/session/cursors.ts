import { encode } from '../bson/encode.ts';
import { CommandError } from '../errors/command-error.ts';
import type { PgRow } from '../pg/connection.ts';

interface Cursor {
  namespace: string;
  /** Where the next page begins, as DocumentDB told it. */
  continuation: Buffer;
  usedAt: number;
}

/** Open cursors by their id. Their pages lie in files of PostgreSQL; here is only where each one stands. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();

  /** Takes the row of a first page (page, continuation, persistconnection, id) and answers the page. */
  open(row: PgRow, namespace: string): Buffer {
    const [page, continuation, , id] = row;
    if (continuation && id)
      this.#open.set(id.readBigInt64BE(0), { namespace, continuation, usedAt: Date.now() });
    return page!;
  }

  /** The continuation of an open cursor. Throws 43 when there is none of this id on this collection. */
  continuationOf(id: bigint, namespace: string): Buffer {
    const cursor = this.#open.get(id);
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace)
      throw new CommandError(13, `cursor ${id} belongs to another collection than ${namespace}`);
    cursor.usedAt = Date.now();
    return cursor.continuation;
  }

  /** Notes where a cursor stands after another page; no continuation ends it. */
  advance(id: bigint, continuation: Buffer | null): void {
    const cursor = this.#open.get(id);
    if (!cursor) return;
    if (continuation) cursor.continuation = continuation;
    else this.#open.delete(id);
  }

  /** Answers whether the cursor was open. */
  close(id: bigint): boolean {
    return this.#open.delete(id);
  }

  /** Closes cursors that nobody used for so long; answers their ids. */
  closeIdle(idleMs: number): bigint[] {
    const limit = Date.now() - idleMs;
    const idle = [...this.#open].filter(([, cursor]) => cursor.usedAt < limit).map(([id]) => id);
    for (const id of idle) this.#open.delete(id);
    return idle;
  }
}

/** The reply for a result that has no documents. */
export const emptyCursor = (namespace: string): Buffer =>
  encode({ cursor: { id: 0n, ns: namespace, firstBatch: [] }, ok: 1 });
