import type { PgPool } from '../pg/pool.ts';

interface Count {
  /** Documents inserted through this gateway since the statistics were made. */
  inserted: number;
  /** At so many the statistics are made anew. */
  limit: number;
}

const FIRST_LIMIT = 500;
const TABLE = `SELECT collection_id::text, greatest(c.reltuples, 0)::bigint FROM documentdb_api_catalog.collections
  JOIN pg_class c ON c.oid = to_regclass('documentdb_data.documents_' || collection_id)
  WHERE database_name = $1 AND collection_name = $2`;

/**
 * Makes the planner's statistics of a collection anew each time it has doubled: after a bulk load an indexed find
 * takes twenty times as long until then, and PostgreSQL's own rhythm is slower.
 */
export class Growth {
  readonly #pool: PgPool;
  readonly #counts = new Map<string, Count>();

  constructor(pool: PgPool) {
    this.#pool = pool;
  }

  /** Notes that documents were inserted. Never fails and never delays the insert. */
  note(db: string, collection: string, documents: number): void {
    const key = `${db}.${collection}`;
    let count = this.#counts.get(key);
    if (!count) this.#counts.set(key, (count = { inserted: 0, limit: FIRST_LIMIT }));
    count.inserted += documents;
    if (count.inserted < count.limit) return;
    count.inserted = 0;
    count.limit *= 2;
    this.#analyse(db, collection, count).catch(() => undefined);
  }

  /** A failure costs nothing but statistics: autovacuum makes them later. */
  async #analyse(db: string, collection: string, count: Count): Promise<void> {
    const connection = await this.#pool.acquire();
    try {
      const [row] = await connection.query(TABLE, [db, collection]);
      if (!row?.[0]) return;
      await connection.run(`ANALYZE documentdb_data.documents_${row[0].toString()}`);
      const [after] = await connection.query(TABLE, [db, collection]);
      count.limit = Math.max(FIRST_LIMIT, Number(after?.[1]?.readBigInt64BE(0) ?? 0n));
    } finally {
      this.#pool.release(connection);
    }
  }
}
