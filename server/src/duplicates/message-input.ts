import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { CliIo } from '../cli/cli-command.ts';
import { UsageError } from '../cli/exit-code.ts';
import { readLines } from '../cli/json-lines.ts';
import type { Message } from './message-row.ts';
import { readMessages } from './read-messages.ts';

/** Reads the rows of `--in`, `-` for stdin; what is wrong with a row is said by a JSON line on stderr. */
export async function messagesFrom(
  path: string,
  io: CliIo,
): Promise<{ messages: Message[]; badRows: number }> {
  let badRows = 0;
  const messages = await readMessages(readLines(await open(path, io)), (error) => {
    badRows += 1;
    io.stderr.write(`${JSON.stringify(error)}\n`);
  });
  return { messages, badRows };
}

async function open(path: string, io: CliIo): Promise<AsyncIterable<Uint8Array | string>> {
  if (path === '-') return io.stdin;
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) throw new UsageError(`no such file: ${path}`);
  return createReadStream(path);
}
