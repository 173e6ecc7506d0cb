import { setTimeout as delay } from 'node:timers/promises';
import { numberAt, findElement } from '../bson/scan.ts';
import type { Command } from '../command.ts';
import type { Context, Handler, Queryable } from '../context.ts';
import { codeOfState } from '../errors/codes.ts';
import { CommandError } from '../errors/command-error.ts';
import { explainFailure, explainWriteErrors } from '../errors/write-errors.ts';
import type { PgRow } from '../pg/connection.ts';
import { PgError } from '../pg/pg-error.ts';
import { statementsOf, type Statements } from './statements.ts';

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
const MOST_ATTEMPTS = 6;

export const insert = writeCommand(bulk('insert', 'documents'));
export const update = writeCommand(bulk('update', 'updates'));
export const remove = writeCommand(bulk('delete', 'deletes'));
export const findAndModify = writeCommand(FIND_AND_MODIFY);

function writeCommand(kind: WriteKind): Handler {
  return async (command, context, on) => {
    const count = kind.statements === null ? 1 : countStatements(command, kind.statements);
    const reply = await attempt(kind, command, context, on, count);
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

/** Repeats what lost a race, as mongod does: a conflict of locks, and once an upsert that met another one's insert. */
async function attempt(
  kind: WriteKind,
  command: Command,
  context: Context,
  on: Queryable,
  count: number,
): Promise<Buffer> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      const row = await execute(kind, command, on, count);
      if (row[1]?.[0] === 1) return row[0]!;
      const failed = await explainWriteErrors(command, context, kind.statements, row[0]!);
      if (count > 1 || !repeats(failed.firstCode, command, attempts)) return failed.reply;
    } catch (error) {
      if (!(error instanceof PgError)) throw error;
      if (!repeats(codeOfState(error.code), command, attempts))
        throw await explainFailure(command, context, error);
    }
    await delay(Math.random() * attempts * 5);
  }
}

function repeats(code: number, command: Command, attempts: number): boolean {
  if (command.inTransaction) return false;
  if (code === WRITE_CONFLICT) return attempts < MOST_ATTEMPTS;
  return code === DUPLICATE_KEY && attempts === 1 && isUpsert(command);
}

function isUpsert(command: Command): boolean {
  const statements = command.name === 'update' ? [...statementsOf(command, 'updates')] : [command.body];
  return statements.some((statement) => {
    const upsert = findElement(statement, 'upsert');
    return upsert !== undefined && numberAt(statement, upsert) === 1;
  });
}

async function execute(kind: WriteKind, command: Command, on: Queryable, count: number): Promise<PgRow> {
  const { db, body, sequence, lsid, txnNumber } = command;
  const parameters = kind.statements === null ? [db, body] : [db, body, sequence];
  const exactly = lsid && txnNumber !== undefined && !command.inTransaction;
  const rows = exactly
    ? await on.query(kind.once, [lsid, txnNumber, count > 1, ...parameters])
    : await on.query(kind.plain, parameters);
  return rows[0]!;
}
