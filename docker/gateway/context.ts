import type { Command } from './command.ts';
import type { Cursors } from './session/cursors.ts';
import type { Lanes } from './session/lanes.ts';
import type { PgRow } from './pg/connection.ts';
import type { PgParameter } from './pg/messages.ts';
import type { PgPool } from './pg/pool.ts';
import type { Transactions } from './session/transactions.ts';
import type { Growth } from './upkeep/growth.ts';

/** The pool, or the one session that a transaction is pinned to. */
export interface Queryable {
  query(sql: string, parameters: readonly PgParameter[]): Promise<PgRow[]>;
}

/** What all clients share. */
export interface Context {
  pool: PgPool;
  cursors: Cursors;
  transactions: Transactions;
  growth: Growth;
  lanes: Lanes;
}

/** Carries out a command and answers with the raw reply document. `on` is where its statements run. */
export type Handler = (command: Command, context: Context, on: Queryable) => Promise<Buffer>;
