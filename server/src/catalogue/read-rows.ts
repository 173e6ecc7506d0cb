import type { CatalogueEntry, CatalogueExample } from '@hotline/shared/domain/routing/catalogue';
import { flagOf, listOf, pathOf } from '../files/cells.ts';
import type { RowProblem } from '../files/row-problem.ts';
import { hasColumn, tableRows } from '../files/table.ts';
import type { Sheet, TableRow } from '../files/table.ts';
import type { BodyDocument } from '../store/models/body.ts';
import { bodyCodes } from './body-names.ts';
import { catalogueColumns, rowWords, typeOf } from './columns.ts';
import type { CatalogueColumn } from './columns.ts';
import { readBound } from './valid-range.ts';

type Row = TableRow<CatalogueColumn>;

export interface ReadEntries {
  entries: CatalogueEntry[];
  /** Where each entry stood, by code. */
  rows: Map<string, Pick<RowProblem, 'row' | 'sheet'>>;
  problems: RowProblem[];
}

/** Rows of entries, and of examples that belong to the entry of their number. */
export function readRows(sheets: readonly Sheet[], bodies: ReadonlyMap<string, BodyDocument>): ReadEntries {
  const read: ReadEntries = { entries: [], rows: new Map(), problems: [] };
  const examples = new Map<string, CatalogueExample[]>();
  const codeOf = bodyCodes(bodies);
  for (const sheet of sheets) {
    if (!hasColumn(sheet, catalogueColumns, 'code')) read.problems.push(columnsMissing(sheet));
    else for (const row of tableRows(sheet, catalogueColumns)) readRow(sheet, row);
  }
  for (const code of examples.keys()) {
    if (!read.rows.has(code))
      read.problems.push({ row: null, column: null, code: 'entry-unknown', value: code });
  }
  const entries = read.entries.map((entry) => ({ ...entry, examples: examples.get(entry.code) ?? [] }));
  return { ...read, entries };

  function readRow(sheet: Sheet, row: Row): void {
    const code = row.cell('code') ?? '';
    if (code === '') read.problems.push(row.problem('code-missing', '', 'code'));
    else if (isExample(sheet, row)) {
      examples.set(code, [...(examples.get(code) ?? []), readExample(read.problems, row, codeOf)]);
    } else {
      if (read.rows.has(code)) read.problems.push(row.problem('code-twice', code, 'code'));
      const { row: number, sheet: name } = row.problem('', '');
      read.rows.set(code, { row: number, ...(name === undefined ? {} : { sheet: name }) });
      read.entries.push(readEntry(read.problems, row, code, codeOf));
    }
  }
}

const columnsMissing = ({ name }: Sheet): RowProblem => ({
  row: 1,
  column: null,
  code: 'columns-missing',
  value: '编号',
  ...(name === null ? {} : { sheet: name }),
});

const isExample = ({ name }: Sheet, row: Row): boolean =>
  [row.cell('kind') || (name ?? '')].some((word) => word === rowWords.example || word === 'example');

function readEntry(
  problems: RowProblem[],
  row: Row,
  code: string,
  codeOf: (cell: string) => string,
): CatalogueEntry {
  const cell = (column: CatalogueColumn) => row.cell(column) ?? '';
  const bound = (column: 'from' | 'to') => {
    const at = readBound(cell(column), column === 'to');
    if (at === undefined) problems.push(row.problem('date-invalid', cell(column), column));
    return at ?? null;
  };
  const isJoint = flagOf(cell('joint'));
  if (isJoint === undefined) problems.push(row.problem('flag-unreadable', cell('joint'), 'joint'));
  return {
    code,
    category: pathOf(cell('category')),
    divisionPrefix: cell('place'),
    types: readTypes(problems, row),
    words: listOf(cell('words')),
    lead: codeOf(cell('lead')),
    coHandlers: listOf(cell('coHandlers')).map(codeOf),
    clause: cell('clause'),
    isJoint: isJoint ?? false,
    profile: cell('profile') || null,
    validFrom: bound('from'),
    validTo: bound('to'),
  };
}

function readExample(problems: RowProblem[], row: Row, codeOf: (cell: string) => string): CatalogueExample {
  const [type = 'request'] = readTypes(problems, row);
  const lead = row.cell('lead') ?? '';
  return {
    text: row.cell('text') ?? '',
    divisionCode: row.cell('place') ?? '',
    type,
    lead: lead === '' ? null : codeOf(lead),
  };
}

const readTypes = (problems: RowProblem[], row: Row): CatalogueEntry['types'] =>
  listOf(row.cell('types') ?? '').flatMap((word) => {
    const type = typeOf(word);
    if (type === undefined) problems.push(row.problem('type-unknown', word, 'types'));
    return type ?? [];
  });
