import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import type { Encoding } from './decode-text.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RowProblem } from './row-problem.ts';
import type { Sheet } from './table.ts';

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
  /** Of a text, where somebody knows it. */
  encoding?: Encoding | undefined;
}

export type FileFormat = 'xlsx' | 'csv' | 'json';

export interface ReadSheets {
  format: FileFormat;
  encoding: Encoding;
  sheets: Sheet[];
  /** What a JSON file holds. */
  json: unknown;
  problems: RowProblem[];
}

/** More rows are no list of a site but a mistake or an attack. */
const MOST_ROWS = 100_000;

/** Sheets of an xlsx, the table of a CSV (UTF-8 or GB18030) or the value of a JSON file, told apart by content and name. */
export async function readSheets(file: UploadedFile): Promise<ReadSheets> {
  if (isArchive(file.bytes) || /\.xlsx$/iu.test(file.name)) {
    const { sheets, problems } = await readXlsx(file.bytes);
    const filled = sheets.filter(({ records }) => records.length > 0);
    const read = { format: 'xlsx', encoding: 'utf-8', sheets: filled, json: undefined } as const;
    return { ...read, problems: [...problems, ...tooMany(filled)] };
  }
  const { encoding, text, problems } = decodeText(file.bytes, file.encoding);
  const format = formatOf(file.name, text);
  const nothing = { format, encoding, sheets: [], json: undefined };
  if (format === 'json') {
    const { json, problems: unreadable } = parseJson(text);
    return { ...nothing, json, problems: [...problems, ...unreadable] };
  }
  const { records, problems: unreadable } = csvRecords(text);
  const sheets = [{ name: null, records }];
  return { ...nothing, sheets, problems: [...problems, ...unreadable, ...tooMany(sheets)] };
}

/** `PK`, as every ZIP archive begins. */
const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

function formatOf(name: string, text: string): FileFormat {
  const ending = /\.(csv|json)$/iu.exec(name)?.[1]?.toLowerCase() as FileFormat | undefined;
  return ending ?? (/^\s*[[{]/u.test(text) ? 'json' : 'csv');
}

function parseJson(text: string): { json: unknown; problems: RowProblem[] } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown, problems: [] };
  } catch (error) {
    const value = error instanceof Error ? error.message : '';
    return { json: undefined, problems: [{ row: null, column: null, code: 'json-unreadable', value }] };
  }
}

const tooMany = (sheets: readonly Sheet[]): RowProblem[] =>
  sheets
    .filter(({ records }) => records.length > MOST_ROWS)
    .map(({ records }) => ({
      row: MOST_ROWS,
      column: null,
      code: 'rows-too-many',
      value: String(records.length),
    }));
