/** RFC 4180 in UTF-8 with a byte order mark, without which spreadsheet programs take Chinese for another encoding. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(`\uFEFF${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`);

const FORMULA = /^[=+@\t\r-]/u;

/** A cell that a spreadsheet program would run as a formula is told to be text (OWASP, CSV injection). */
const quoted = (cell: string): string => {
  const safe = FORMULA.test(cell) && !/^[+-]?\d[\d -]*$/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
