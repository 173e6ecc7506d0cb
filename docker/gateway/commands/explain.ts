import { decodeBody, encode } from '../bson/encode.ts';
import type { Handler } from '../context.ts';
import { CommandError } from '../errors/command-error.ts';

const VIEWS: Record<string, string> = {
  find: 'find',
  aggregate: 'pipeline',
  count: 'count',
  distinct: 'distinct',
};

/** PostgreSQL's plan of a query, as it is: `{ queryPlanner: { plan }, ok: 1 }`. */
export const explain: Handler = async (command, _context, on) => {
  const inner: Record<string, unknown> = decodeBody(command)['explain'];
  const name = Object.keys(inner)[0] ?? '';
  const view = VIEWS[name];
  if (!view) throw new CommandError(115, `explain of ${name} is not supported`);
  const sql = `EXPLAIN (FORMAT JSON) SELECT document FROM documentdb_api_catalog.bson_aggregation_${view}($1::text, $2::documentdb_core.bson)`;
  const [row] = await on.query(sql, [command.db, encode(inner)]);
  return encode({
    queryPlanner: {
      namespace: `${command.db}.${String(inner[name])}`,
      plan: JSON.parse(row![0]!.toString()),
    },
    ok: 1,
  });
};
