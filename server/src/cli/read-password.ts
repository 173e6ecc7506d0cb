import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { CliIo } from './cli-command.ts';
import { UsageError } from './exit-code.ts';
import { readLines } from './json-lines.ts';

/** A password from a terminal, asked for twice and not shown, or else the first line of stdin. @throws UsageError */
export async function readPassword(io: CliIo): Promise<string> {
  if (!isTerminal(io.stdin)) {
    for await (const { text } of readLines(io.stdin)) return text.trimEnd();
    throw new UsageError('give the password on stdin');
  }
  const first = await askHidden(io, io.stdin, 'Password: ');
  if (first !== (await askHidden(io, io.stdin, 'Once more: ')))
    throw new UsageError('the two passwords differ');
  return first;
}

const isTerminal = (stdin: CliIo['stdin']): stdin is NodeJS.ReadStream =>
  (stdin as Partial<NodeJS.ReadStream>).isTTY === true;

async function askHidden(io: CliIo, input: NodeJS.ReadStream, question: string): Promise<string> {
  const output = new Writable({ write: (_echo, _encoding, done) => done() });
  const terminal = createInterface({ input, output, terminal: true });
  const given = new AbortController();
  terminal.once('SIGINT', () => given.abort());
  io.stderr.write(question);
  try {
    return await terminal.question('', { signal: given.signal });
  } catch {
    throw new UsageError('no password was given');
  } finally {
    io.stderr.write('\n');
    terminal.close();
  }
}
