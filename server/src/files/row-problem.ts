/** Something wrong with a file, named so that its author finds it. Rows and columns count from 1. */
export interface RowProblem {
  row: number | null;
  column: number | null;
  code: string;
  value: string;
  /** Of a workbook. */
  sheet?: string;
}
