import { documentAt, findElement, numberAt } from '../bson/scan.ts';
import type { Command } from '../command.ts';
import { statementsOf } from './statements.ts';

/** The raw filter of a single update or findAndModify with `upsert: true`; undefined for any other write. */
export function upsertFilter(command: Command): Buffer | undefined {
  if (command.name === 'insert' || command.name === 'delete') return undefined;
  const isUpdate = command.name === 'update';
  const statement = isUpdate ? statementsOf(command, 'updates').next().value : command.body;
  const flag = statement && findElement(statement, 'upsert');
  if (!statement || !flag || numberAt(statement, flag) !== 1) return undefined;
  const filter = findElement(statement, isUpdate ? 'q' : 'query');
  return filter ? documentAt(statement, filter) : Buffer.alloc(0);
}
