import { setTimeout as delay } from 'node:timers/promises';
import type { Command } from '../command.ts';
import type { Context, Handler, Queryable } from '../context.ts';
import { codeOfState } from '../errors/codes.ts';
import { CommandError } from '../errors/command-error.ts';
import { explainFailure, explainWriteErrors } from '../errors/write-errors.ts';
import type { PgRow } from '../pg/connection.ts';
import { PgError } from '../pg/pg-error.ts';
import { statementsOf, type Statements } from './statements.ts';
import { upsertFilter } from './upsert.ts';

interface WriteKind {
  /** Name of the array of statements; null for findAndModify, which is one statement. */
  statements: Statements | null;
  plain: string;
  once: string;
}

const bulk = (name: string, statements: Statements): WriteKind => ({
  statements,
  plain: `SELECT p_result, p_success FROM documentdb_api.${name}($1, $2, $3, NULL)`,
  once: `SELECT p_result, p_success FROM hotline_gateway.${name}_once($1, $2, $3, $4, $5, $6)`,
});

const FIND_AND_MODIFY: WriteKind = {
  statements: null,
  plain: 'SELECT p_result, p_success FROM documentdb_api.find_and_modify($1, $2, NULL)',
  once: 'SELECT p_result, p_success FROM hotline_gateway.find_and_modify_once($1, $2, $3, $4, $5)',
};

/** A larger document never reaches the store. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const DUPLICATE_KEY = 11000;
const WRITE_CONFLICT = 112;
const MOST_ATTEMPTS = 8;

export const insert = writeCommand(bulk('insert', 'documents'));
export const update = writeCommand(bulk('update', 'updates'));
export const remove = writeCommand(bulk('delete', 'deletes'));
export const findAndModify = writeCommand(FIND_AND_MODIFY);

/** One write command in the making. */
interface Write {
  kind: WriteKind;
  command: Command;
  context: Context;
  on: Queryable;
  /** Number of its statements. */
  count: number;
}

function writeCommand(kind: WriteKind): Handler {
  return async (command, context, on) => {
    const count = kind.statements === null ? 1 : countStatements(command, kind.statements);
    const write = { kind, command, context, on, count };
    const filter = count === 1 && !command.inTransaction ? upsertFilter(command) : undefined;
    const reply = filter ? await upsert(write, filter) : await attempt(write, [WRITE_CONFLICT]);
    if (kind.statements === 'documents') context.growth.note(command.db, command.collection, count);
    return reply;
  };
}

function countStatements(command: Command, name: Statements): number {
  let count = 0;
  for (const statement of statementsOf(command, name)) {
    count += 1;
    if (statement.length > MAX_DOCUMENT_BYTES) {
      const size = `${statement.length} (0x${statement.length.toString(16).toUpperCase()})`;
      throw new CommandError(
        10334,
        `BSONObj size: ${size} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}(16MB)`,
      );
    }
  }
  return count;
}

/**
 * Upserts with the same filter go one by one: DocumentDB's unique indexes are exclusion constraints, under which
 * inserts of one key at the same time end in a deadlock. Like mongod, an upsert that met another one's insert is
 * repeated once as the update it then is.
 */
function upsert(write: Write, filter: Buffer): Promise<Buffer> {
  const { db, collection } = write.command;
  const lane = `${db}.${collection} ${filter.toString('latin1')}`;
  return write.context.lanes.run(lane, () => attempt(write, [WRITE_CONFLICT, DUPLICATE_KEY]));
}

/**
 * Carries a write out; outside of a transaction it is repeated when it lost a race with one of the given codes. Inside
 * of one, the first statement that fails is the failure of the command, and so the end of the transaction.
 */
async function attempt(write: Write, repeated: number[]): Promise<Buffer> {
  const { kind, command, context, count } = write;
  for (let attempts = 1; ; attempts += 1) {
    try {
      const row = await execute(write);
      if (row[1]?.[0] === 1) return row[0]!;
      const failed = await explainWriteErrors(command, context, kind.statements, row[0]!);
      if (command.inTransaction) throw failed.first;
      if (count > 1 || !isRepeated(failed.first.code, repeated, attempts)) return failed.reply;
    } catch (error) {
      if (!(error instanceof PgError)) throw error;
      if (command.inTransaction || !isRepeated(codeOfState(error.code), repeated, attempts))
        throw await explainFailure(command, context, error);
    }
    await delay(Math.random() * attempts * 10);
  }
}

function isRepeated(code: number, repeated: number[], attempts: number): boolean {
  return repeated.includes(code) && attempts < (code === DUPLICATE_KEY ? 2 : MOST_ATTEMPTS);
}

/**
 * A retryable write is carried out at most once for its session and number, and its outcome kept. What failed as a
 * whole is not kept: nothing was done.
 */
async function execute({ kind, command, on, count }: Write): Promise<PgRow> {
  const { db, body, sequence, lsid, txnNumber } = command;
  const parameters = kind.statements === null ? [db, body] : [db, body, sequence];
  const exactly = lsid && txnNumber !== undefined && !command.inTransaction;
  const rows = exactly
    ? await on.query(kind.once, [lsid, txnNumber, count > 1, ...parameters])
    : await on.query(kind.plain, parameters);
  return rows[0]!;
}
