import { once } from 'node:events';

export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** The lines of a UTF-8 stream that are not blank, as they come in. A byte order mark is left out. */
export async function* readLines(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of source) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield { number, text: line };
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

const BATCH = 64 * 1024;

/** Writes JSON lines in larger pieces and waits while the reader is slow. */
export class RowWriter {
  readonly #out: NodeJS.WritableStream;
  #batch = '';

  constructor(out: NodeJS.WritableStream) {
    this.#out = out;
  }

  async write(row: unknown): Promise<void> {
    this.#batch += `${JSON.stringify(row)}\n`;
    if (this.#batch.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = '';
    if (batch !== '' && !this.#out.write(batch)) await once(this.#out, 'drain');
  }
}

export async function writeRow(out: NodeJS.WritableStream, row: unknown): Promise<void> {
  const writer = new RowWriter(out);
  await writer.write(row);
  await writer.flush();
}
