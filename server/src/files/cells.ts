/** A list in one cell: `住建局；房管局`. */
export const listOf = (cell: string): string[] =>
  cell
    .split(/[;；、,，\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A path in one cell: `住建/物业/电梯故障`. */
export const pathOf = (cell: string): string[] =>
  cell === '' ? [] : cell.split(/[/／>＞]/u).map((part) => part.trim());

const flags: Readonly<Record<string, boolean>> = {
  '': false,
  是: true,
  否: false,
  true: true,
  false: false,
  '1': true,
  '0': false,
  yes: true,
  no: false,
  y: true,
  n: false,
};

/** `undefined` = neither yes nor no. */
export const flagOf = (cell: string): boolean | undefined => flags[cell.toLowerCase()];
