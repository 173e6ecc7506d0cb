import type { RowProblem } from './row-problem.ts';

export interface DecodedText {
  encoding: Encoding;
  text: string;
  /** Cells whose bytes are no characters of the encoding. */
  problems: RowProblem[];
}

export const encodings = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

const NEWLINE = 0x0a;
const COMMA = 0x2c;

/**
 * Text in UTF-8, else in GB18030 (GB 18030-2022, which contains GBK and GB 2312). If it is neither, the encoding
 * with fewer broken cells is taken and each of them is named. Neither encoding uses the bytes of a comma or a line
 * feed inside a character.
 * @param said the encoding, where somebody knows it: a few Chinese characters in GB18030 can be UTF-8 as well.
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): DecodedText {
  const [utf8, gb] = encodings.map((encoding) => strictly(encoding, bytes));
  const isGb = gb !== undefined && (utf8 === undefined || (/[\u0080-\u07FF]/u.test(utf8) && !CJK.test(utf8)));
  const sure: Encoding | undefined = isGb ? 'gb18030' : utf8 === undefined ? undefined : 'utf-8';
  const encoding = said ?? sure;
  if (encoding === undefined) return leastBroken(bytes, encodings);
  const text = encoding === 'utf-8' ? utf8 : gb;
  return text === undefined ? leastBroken(bytes, [encoding]) : { encoding, text, problems: [] };
}

/** What Chinese is written in; two bytes of GB18030 that are UTF-8 too never give one of these. */
const CJK = /[\u2E80-\u{3FFFF}]/u;

function leastBroken(bytes: Uint8Array, possible: readonly Encoding[]): DecodedText {
  const tried = possible.map((encoding) => ({ encoding, problems: brokenCells(bytes, encoding) }));
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
