import { decodeBody, encode, OK } from '../bson/encode.ts';
import type { Handler } from '../context.ts';

/** Functions that take the database and the command and answer the whole reply. */
const replied = (call: string): Handler => {
  const sql = `SELECT ${call}`;
  return async (command, _context, on) => (await on.query(sql, [command.db, command.body]))[0]![0]!;
};

export const create = replied('documentdb_api.create_collection_view($1, $2)');
export const collMod: Handler = async (command, _context, on) => {
  const rows = await on.query('SELECT documentdb_api.coll_mod($1, $2, $3)', [
    command.db,
    command.collection,
    command.body,
  ]);
  return rows[0]![0]!;
};
export const validate = replied('documentdb_api.validate($1, $2)');

export const drop: Handler = async (command, _context, on) => {
  await on.query('SELECT documentdb_api.drop_collection($1, $2)', [command.db, command.collection]);
  return encode({ ns: `${command.db}.${command.collection}`, ok: 1 });
};

export const dropDatabase: Handler = async (command, _context, on) => {
  await on.query('SELECT documentdb_api.drop_database($1)', [command.db]);
  return encode({ dropped: command.db, ok: 1 });
};

export const renameCollection: Handler = async (command, _context, on) => {
  const { to, dropTarget } = decodeBody(command) as { to: string; dropTarget?: boolean };
  const [db, ...collection] = command.collection.split('.');
  const target = to.slice(to.indexOf('.') + 1);
  const sql = 'SELECT documentdb_api.rename_collection($1, $2, $3, $4)';
  await on.query(sql, [db!, collection.join('.'), target, dropTarget ?? false]);
  return OK;
};

export const collStats: Handler = async (command, _context, on) => {
  const scale = Number(decodeBody(command)['scale'] ?? 1);
  const sql = 'SELECT documentdb_api.coll_stats($1, $2, $3::text::float8)';
  return (await on.query(sql, [command.db, command.collection, String(scale)]))[0]![0]!;
};

export const dbStats: Handler = async (command, _context, on) => {
  const scale = Number(decodeBody(command)['scale'] ?? 1);
  return (
    await on.query('SELECT documentdb_api.db_stats($1, $2::text::float8, false)', [command.db, String(scale)])
  )[0]![0]!;
};

export const listDatabases: Handler = async (command, _context, on) =>
  (await on.query('SELECT documentdb_api.list_databases($1)', [command.body]))[0]![0]!;
