import type { Document } from 'bson';
import { decode, encode } from '../bson/encode.ts';
import type { Handler } from '../context.ts';
import { codeOfState, unpackState } from '../errors/codes.ts';
import { CommandError } from '../errors/command-error.ts';

const CREATE = 'SELECT documentdb_api_internal.create_indexes_non_concurrently($1, $2, true)';
const DROP = 'CALL documentdb_api.drop_indexes($1, $2, NULL)';

/** Index builds are finished when the reply comes. DocumentDB tells the outcome by shard: there is one. */
export const createIndexes: Handler = async (command, _context, on) => {
  const [row] = await on.query(CREATE, [command.db, command.body]);
  const reply = decode(row![0]!);
  return encode(refuseFailure(oneShard(reply)));
};

export const dropIndexes: Handler = async (command, _context, on) => {
  const [row] = await on.query(DROP, [command.db, command.body]);
  const reply = decode(row![0]!);
  return encode(refuseFailure(oneShard(reply)));
};

function oneShard(reply: Document): Document {
  const raw: unknown = reply['raw'];
  if (typeof raw !== 'object' || raw === null) return reply;
  return (Object.values(raw)[0] as Document | undefined) ?? reply;
}

function refuseFailure(reply: Document): Document {
  if (Number(reply['ok']) === 1) return reply;
  const code = Number(reply['code'] ?? 1);
  throw new CommandError(code > 0xffffff ? codeOfState(unpackState(code)) : code, String(reply['errmsg']));
}
