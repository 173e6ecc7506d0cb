import type { Document } from 'bson';
import { decode, encode } from '../bson/encode.ts';
import type { Command } from '../command.ts';
import { statementsOf, type Statements } from '../commands/statements.ts';
import type { Context } from '../context.ts';
import type { PgError } from '../pg/pg-error.ts';
import { codeOfState, unpackState } from './codes.ts';
import { CommandError } from './command-error.ts';
import { describeDuplicate } from './duplicate-key.ts';
import { toCommandError } from './from-postgres.ts';

const DUPLICATE_KEY = 11000;

interface WriteError extends Document {
  index: number;
  code: number;
  errmsg: string;
}

/** Translates the `writeErrors` of a reply into MongoDB's codes and words. */
export async function explainWriteErrors(
  command: Command,
  context: Context,
  statements: Statements | null,
  page: Buffer,
): Promise<{ reply: Buffer; first: CommandError }> {
  const reply = decode(page);
  const errors: WriteError[] = reply['writeErrors'] ?? [];
  const sent = statements === null ? [command.body] : [...statementsOf(command, statements)];
  for (const error of errors) {
    error.code = codeOfState(unpackState(error.code));
    if (error.code !== DUPLICATE_KEY) continue;
    Object.assign(error, await describeDuplicate(command, context, error.errmsg, sent[error.index]));
  }
  const { code = 1, errmsg = 'the write failed', index: _index, ...fields } = errors[0] ?? {};
  return { reply: encode(reply), first: new CommandError(code, errmsg, [], fields) };
}

/** The refusal of a whole write; a duplicate key of findAndModify comes this way. */
export async function explainFailure(
  command: Command,
  context: Context,
  error: PgError,
): Promise<CommandError> {
  const refusal = toCommandError(error);
  if (refusal.code !== DUPLICATE_KEY) return refusal;
  const { errmsg, ...fields } = await describeDuplicate(command, context, error.message, command.body);
  return new CommandError(DUPLICATE_KEY, errmsg, [], fields);
}
