import { deserialize, EJSON, type Document } from 'bson';
import { encode } from '../bson/encode.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';

/** What drivers and mongoose tell of a duplicate key: which index, and the values that are there already. */
export interface DuplicateKey {
  errmsg: string;
  keyPattern: Document;
  keyValue: Document;
}

const INDEX = `SELECT (index_spec).index_name, (index_spec).index_key FROM documentdb_api_catalog.collection_indexes
  JOIN documentdb_api_catalog.collections USING (collection_id)
  WHERE database_name = $1 AND collection_name = $2 AND ((index_spec).index_name = $3 OR index_id::text = $4)`;
const FIRST = 'SELECT cursorpage FROM documentdb_api.find_cursor_first_page($1, $2)';

/** Types are kept, so that a 64-bit integer comes back as one. */
const exactly = (document: Buffer): Document => deserialize(document, { promoteValues: false });

/**
 * DocumentDB names the index only, or PostgreSQL the constraint under it. Its key pattern comes from the catalogue, the values from the refused document;
 * for an update from what it sets, else from the document it met. `statement` is the inserted document, an update
 * `{q, u}` or the findAndModify itself. The statements run beside the failed transaction, if there is one.
 */
export async function describeDuplicate(
  command: Command,
  context: Context,
  message: string,
  statement: Buffer | undefined,
): Promise<DuplicateKey> {
  const name = /[Ii]ndex '([^']+)'/.exec(message)?.[1] ?? '_id_';
  const id = /"documents_rum_index_(\d+)"/.exec(message)?.[1] ?? '';
  const [row] = await context.pool.query(INDEX, [command.db, command.collection, id ? '' : name, id]);
  const index = row?.[0]?.toString() ?? name;
  const keyPattern: Document = row?.[1] ? deserialize(row[1]) : { _id: 1 };
  const keyValue: Document = {};
  const sources = statement ? await sourcesOf(command, context, exactly(statement)) : [];
  for (const path of Object.keys(keyPattern)) keyValue[path] = firstValue(sources, path);
  const shown = Object.entries(keyValue).map(
    ([path, value]) => `${path}: ${EJSON.stringify(value, { relaxed: true })}`,
  );
  const errmsg = `E11000 duplicate key error collection: ${command.db}.${command.collection} index: ${index} dup key: { ${shown.join(', ')} }`;
  return { errmsg, keyPattern, keyValue };
}

/** Documents in which the new value of a path may stand, most telling first. */
async function sourcesOf(command: Command, context: Context, statement: Document): Promise<Document[]> {
  if (command.name === 'insert') return [statement];
  const filter: Document = statement['q'] ?? statement['query'] ?? {};
  const change: Document | Document[] = statement['u'] ?? statement['update'] ?? {};
  const stages = Array.isArray(change) ? change : [change];
  const set = stages
    .flatMap((stage) => [stage['$set'], stage['$setOnInsert'], stage])
    .filter((source) => source !== undefined);
  return [...set, ...(await metDocument(command, context, filter)), equalities(filter)];
}

async function metDocument(command: Command, context: Context, filter: Document): Promise<Document[]> {
  const [row] = await context.pool.query(FIRST, [
    command.db,
    encode({ find: command.collection, filter, limit: 1 }),
  ]);
  return exactly(row![0]!)['cursor'].firstBatch;
}

function equalities(filter: Document): Document {
  return Object.fromEntries(Object.entries(filter).map(([path, value]) => [path, value?.$eq ?? value]));
}

function firstValue(sources: Document[], path: string): unknown {
  for (const source of sources) {
    const value: unknown = Object.hasOwn(source, path) ? source[path] : valueAt(source, path.split('.'));
    if (value !== undefined) return value;
  }
  return null;
}

/** The value at a dotted path; through an array, the first element that has one. */
function valueAt(node: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return node;
  if (Array.isArray(node) && !/^\d+$/.test(step)) {
    return node.map((item) => valueAt(item, [step, ...rest])).find((value) => value !== undefined);
  }
  return typeof node === 'object' && node !== null ? valueAt((node as Document)[step], rest) : undefined;
}
