import writeExcelFile from 'write-excel-file/node';

export interface SheetToWrite {
  name: string;
  /** The first row is the head. */
  rows: readonly (readonly string[])[];
}

/** A workbook in which every cell is text: nothing can be a formula, and codes keep their leading zeros. */
export const writeXlsx = (sheets: readonly SheetToWrite[]): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((cells, row) =>
        cells.map((value) => ({
          value: plain(value),
          type: String,
          ...(row === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    })),
  ).toBuffer();

/**
 * The library counts equal texts in a plain object, where `toString` and its like stand already; of what is no text in
 * XML it writes nothing.
 */
const plain = (text: string): string => (text in Object.prototype ? `\0${text}` : text);

/** A Chinese character takes two columns of width. */
const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.min(40, Math.max(...rows.map((cells) => 2 + 2 * (cells[column] ?? '').length)));
