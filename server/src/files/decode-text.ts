import type { RowProblem } from './row-problem.ts';

export type Encoding = 'utf-8' | 'gb18030';

export interface DecodedText {
  encoding: Encoding;
  text: string;
  /** Cells whose bytes are no characters of the encoding. */
  problems: RowProblem[];
}

const encodings: readonly Encoding[] = ['utf-8', 'gb18030'];
const NEWLINE = 0x0a;
const COMMA = 0x2c;

/**
 * Text in UTF-8, else in GB18030 (GB 18030-2022, which contains GBK and GB 2312). If it is neither, the encoding
 * with fewer broken cells is taken and each of them is named. Neither encoding uses the bytes of a comma or a line
 * feed inside a character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const encoding of encodings) {
    const text = strictly(encoding, bytes);
    if (text !== undefined) return { encoding, text, problems: [] };
  }
  const tried = encodings.map((encoding) => ({ encoding, problems: brokenCells(bytes, encoding) }));
  const { encoding, problems } = tried.reduce((best, other) =>
    other.problems.length < best.problems.length ? other : best,
  );
  return { encoding, problems, text: new TextDecoder(encoding).decode(bytes) };
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function brokenCells(bytes: Uint8Array, encoding: Encoding): RowProblem[] {
  return split(bytes, NEWLINE).flatMap((line, row) =>
    split(line, COMMA).flatMap((cell, column): RowProblem[] =>
      strictly(encoding, cell) === undefined
        ? [{ row: row + 1, column: column + 1, code: 'bytes-undecodable', value: hex(cell) }]
        : [],
    ),
  );
}

function split(bytes: Uint8Array, separator: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let to = bytes.indexOf(separator); to !== -1; to = bytes.indexOf(separator, from)) {
    parts.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return [...parts, bytes.subarray(from)];
}

const hex = (cell: Uint8Array): string => Buffer.from(cell.subarray(0, 24)).toString('hex');
