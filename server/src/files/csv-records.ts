import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from './row-problem.ts';

export interface CsvRecord {
  cells: string[];
  /** Line on which it ends, from 1. */
  row: number;
}

/** Records of RFC 4180, cells trimmed, a byte order mark left out; lines may differ in length. */
export function csvRecords(text: string): { records: CsvRecord[]; problems: RowProblem[] } {
  try {
    const parsed = parse(text, { bom: true, trim: true, relax_column_count: true, info: true });
    const records = parsed as unknown as { record: string[]; info: { lines: number } }[];
    return { records: records.map(({ record, info }) => ({ cells: record, row: info.lines })), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : null;
    return { records: [], problems: [{ row, column: null, code: 'csv-unreadable', value: error.code }] };
  }
}
