import { findElement, numberAt, scanDocument } from '../bson/scan.ts';
import { encode } from '../bson/encode.ts';
import type { Command } from '../command.ts';
import type { Handler } from '../context.ts';
import { CommandError } from '../errors/command-error.ts';

/** A command that opens a cursor: `from` is DocumentDB's function for its first page. */
const firstPage = (from: string): Handler => {
  const sql = `SELECT cursorpage, continuation, persistconnection, cursorid FROM documentdb_api.${from}_cursor_first_page($1, $2)`;
  return async (command, context, on) => {
    const [row] = await on.query(sql, [command.db, command.body]);
    return context.cursors.open(row!, command.db);
  };
};

export const find = firstPage('find');
export const aggregate = firstPage('aggregate');
export const listCollections = firstPage('list_collections');
export const listIndexes = firstPage('list_indexes');

const single = (from: string): Handler => {
  const sql = `SELECT documentdb_api.${from}($1, $2)`;
  return async (command, _context, on) => (await on.query(sql, [command.db, command.body]))[0]![0]!;
};

export const count = single('count_query');
export const distinct = single('distinct_query');

const NEXT_PAGE = 'SELECT cursorpage, continuation FROM documentdb_api.cursor_get_more($1, $2, $3)';

export const getMore: Handler = async (command, context, on) => {
  const id = cursorIdOf(command);
  const continuation = context.cursors.continuationOf(id, command.db);
  const [row] = await on.query(NEXT_PAGE, [command.db, command.body, continuation]);
  context.cursors.advance(id, row![1]!);
  return row![0]!;
};

function cursorIdOf(command: Command): bigint {
  const element = findElement(command.body, 'getMore');
  if (element?.type !== 0x12)
    throw new CommandError(14, 'getMore takes the id of a cursor, a 64-bit integer');
  return command.body.readBigInt64LE(element.value);
}

const DELETE_FILES = 'SELECT documentdb_api_internal.delete_cursors($1::text::bigint[])';

export const killCursors: Handler = async (command, context) => {
  const killed: bigint[] = [];
  const unknown: bigint[] = [];
  const array = findElement(command.body, 'cursors');
  const ids = array ? command.body.subarray(array.value, array.end) : undefined;
  if (!ids) throw new CommandError(9, 'killCursors needs an array of cursors');
  scanDocument(ids, (element) => {
    const id = element.type === 0x12 ? ids.readBigInt64LE(element.value) : BigInt(numberAt(ids, element));
    (context.cursors.close(id) ? killed : unknown).push(id);
  });
  if (killed.length > 0) await context.pool.query(DELETE_FILES, [`{${killed.join(',')}}`]);
  return encode({
    cursorsKilled: killed,
    cursorsNotFound: unknown,
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  });
};
