import type { RowProblem } from './row-problem.ts';

/** A sheet of a workbook, or a CSV file as the only one. */
export interface Sheet {
  /** `null` for CSV. */
  name: string | null;
  records: readonly { cells: readonly string[]; row: number }[];
}

/** Names that a column goes by in the first line, lower case. */
export type Columns<C extends string> = Readonly<Record<C, readonly string[]>>;

export interface TableRow<C extends string> {
  row: number;
  /** `undefined` where the table has no such column. */
  cell(column: C): string | undefined;
  /** A problem of this row, in a column if it has that. */
  problem(code: string, value: string, column?: C): RowProblem;
}

/** The rows below the first line that are not empty. */
export function tableRows<C extends string>(sheet: Sheet, columns: Columns<C>): TableRow<C>[] {
  const [header, ...records] = sheet.records;
  const names = (header?.cells ?? []).map((cell) => cell.toLowerCase());
  const placeOf = (column: C) => names.findIndex((name) => columns[column].includes(name));
  return records
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, row }) => ({
      row,
      cell: (column) => (placeOf(column) === -1 ? undefined : (cells[placeOf(column)] ?? '')),
      problem: (code, value, column) => ({
        row,
        column: column === undefined || placeOf(column) === -1 ? null : placeOf(column) + 1,
        code,
        value,
        ...(sheet.name === null ? {} : { sheet: sheet.name }),
      }),
    }));
}

export const hasColumn = <C extends string>(sheet: Sheet, columns: Columns<C>, column: C): boolean =>
  (sheet.records[0]?.cells ?? []).some((cell) => columns[column].includes(cell.toLowerCase()));
