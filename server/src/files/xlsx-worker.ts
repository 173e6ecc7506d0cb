import { parentPort } from 'node:worker_threads';
import readExcelFile from 'read-excel-file/universal';
import type { CellValue } from 'read-excel-file/universal';

/** A sheet of a workbook as text. */
export interface XlsxSheet {
  sheet: string;
  rows: string[][];
}

/** A thread of `read-xlsx.ts`: answers one workbook with the text of its cells, then ends. */
parentPort!.once('message', (workbook: ArrayBuffer) => {
  void readExcelFile(workbook).then(
    (sheets) =>
      answer(sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(textOf)) }))),
    () => answer(null),
  );
});

const answer = (sheets: XlsxSheet[] | null): void => parentPort!.postMessage(sheets, []);

/** A formula counts by the value that was saved with it; nothing is computed. */
function textOf(value: CellValue | null): string {
  if (value === null) return '';
  if (value === true) return '是';
  if (value === false) return '否';
  const cell: unknown = value;
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}
