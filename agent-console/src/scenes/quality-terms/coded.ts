/** Rows whose code was left out get one that no other row bears; the others keep theirs. */
export function coded<T extends { code: string }>(rows: readonly T[], prefix: string): T[] {
  const taken = new Set(rows.map(({ code }) => code));
  let number = 0;
  return rows.map((row) => {
    if (row.code !== '') return row;
    do number += 1;
    while (taken.has(`${prefix}-${number}`));
    return { ...row, code: `${prefix}-${number}` };
  });
}
