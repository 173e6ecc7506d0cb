import { Writable } from 'node:stream';
import type { CliIo } from './cli-command.ts';

export interface CapturedIo extends CliIo {
  out: () => string;
  err: () => string;
  /** The JSON lines written to stdout. */
  rows: () => unknown[];
}

/** Input from memory, output into memory. */
export function capturedIo(...chunks: (string | Uint8Array)[]): CapturedIo {
  const [stdout, out] = sink();
  const [stderr, err] = sink();
  const rows = () =>
    out()
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return { stdin: arriving(chunks), stdout, stderr, out, err, rows };
}

async function* arriving(chunks: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

function sink(): [Writable, () => string] {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return [stream, () => chunks.join('')];
}
