import type { Command } from '../command.ts';
import { OK } from '../bson/encode.ts';
import { CommandError } from '../errors/command-error.ts';
import { toCommandError } from '../errors/from-postgres.ts';
import type { PgConnection } from '../pg/connection.ts';
import type { PgPool } from '../pg/pool.ts';

interface Transaction {
  connection: PgConnection;
  txnNumber: bigint;
  usedAt: number;
}

/** Snapshot isolation; who meets another writer's lock gives up at once, as MongoDB's transactions do. */
const BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '20ms'";
const KEEP_COMMIT = `INSERT INTO hotline_gateway.last_write VALUES ($1, $2, true, now(), $3)
  ON CONFLICT (lsid) DO UPDATE SET txn_number = EXCLUDED.txn_number, success = true,
    written_at = EXCLUDED.written_at, result = EXCLUDED.result`;
const WAS_COMMITTED = 'SELECT 1 FROM hotline_gateway.last_write WHERE lsid = $1 AND txn_number = $2';
const TRANSIENT = 'TransientTransactionError';
const TRANSIENT_CODES = new Set([91, 112, 251]);

/** Multi-statement transactions: each has one session of PostgreSQL to itself, from its first command to its end. */
export class Transactions {
  readonly #pool: PgPool;
  readonly #open = new Map<string, Transaction>();

  constructor(pool: PgPool) {
    this.#pool = pool;
  }

  /** Runs a command's work inside its transaction. Any failure ends the transaction, as in MongoDB. */
  async run(command: Command, work: (on: PgConnection) => Promise<Buffer>): Promise<Buffer> {
    const key = keyOf(command);
    const transaction = command.startsTransaction
      ? await this.#begin(key, command)
      : this.#find(key, command);
    transaction.usedAt = Date.now();
    try {
      return await work(transaction.connection);
    } catch (error) {
      await this.#rollBack(key, transaction);
      const refusal = toCommandError(error);
      throw TRANSIENT_CODES.has(refusal.code)
        ? new CommandError(refusal.code, refusal.message, [TRANSIENT], refusal.fields)
        : refusal;
    }
  }

  /** Commits. Sent again after its outcome got lost, it answers what became of the first one. */
  async commit(command: Command): Promise<Buffer> {
    const key = keyOf(command);
    const transaction = this.#open.get(key);
    if (transaction?.txnNumber !== command.txnNumber || !transaction) return await this.#outcome(command);
    this.#open.delete(key);
    try {
      await transaction.connection.query(KEEP_COMMIT, [command.lsid!, command.txnNumber!, OK]);
      await transaction.connection.run('COMMIT');
      return OK;
    } catch (error) {
      if (!transaction.connection.closed) await transaction.connection.run('ROLLBACK');
      const refusal = toCommandError(error);
      const label = refusal.code === 91 ? 'UnknownTransactionCommitResult' : TRANSIENT;
      throw new CommandError(refusal.code, refusal.message, [label]);
    } finally {
      this.#pool.release(transaction.connection);
    }
  }

  async abort(command: Command): Promise<Buffer> {
    const key = keyOf(command);
    await this.#rollBack(key, this.#find(key, command));
    return OK;
  }

  /** Ends transactions that nobody used for so long. */
  async abortIdle(idleMs: number): Promise<void> {
    const limit = Date.now() - idleMs;
    for (const [key, transaction] of this.#open) {
      if (transaction.usedAt < limit) await this.#rollBack(key, transaction);
    }
  }

  async #begin(key: string, command: Command): Promise<Transaction> {
    const earlier = this.#open.get(key);
    if (earlier) await this.#rollBack(key, earlier);
    const connection = await this.#pool.acquire();
    try {
      await connection.run(BEGIN);
    } catch (error) {
      this.#pool.release(connection);
      throw toCommandError(error).withLabel(TRANSIENT);
    }
    const transaction = { connection, txnNumber: command.txnNumber!, usedAt: Date.now() };
    this.#open.set(key, transaction);
    return transaction;
  }

  #find(key: string, command: Command): Transaction {
    const transaction = this.#open.get(key);
    if (transaction && transaction.txnNumber === command.txnNumber) return transaction;
    throw new CommandError(251, `transaction ${command.txnNumber} is not in progress`, [TRANSIENT]);
  }

  async #rollBack(key: string, transaction: Transaction): Promise<void> {
    if (this.#open.get(key) !== transaction) return;
    this.#open.delete(key);
    try {
      await transaction.connection.run('ROLLBACK');
    } catch {
      transaction.connection.close();
    } finally {
      this.#pool.release(transaction.connection);
    }
  }

  async #outcome(command: Command): Promise<Buffer> {
    const rows = await this.#pool.query(WAS_COMMITTED, [command.lsid!, command.txnNumber!]);
    if (rows.length > 0) return OK;
    throw new CommandError(251, `transaction ${command.txnNumber} was not committed`, [TRANSIENT]);
  }
}

function keyOf(command: Command): string {
  if (!command.lsid || command.txnNumber === undefined)
    throw new CommandError(72, 'a transaction needs lsid and txnNumber');
  return command.lsid.toString('latin1');
}
