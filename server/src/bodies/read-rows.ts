import type { Duty, DutyContact, DutyShift } from '@hotline/shared/domain/bodies/body-entry';
import type { BodyPart } from '@hotline/shared/domain/bodies/merge-register';
import { flagOf, listOf, pathOf } from '../files/cells.ts';
import { readDate } from '../files/read-date.ts';
import { hasColumn, tableRows } from '../files/table.ts';
import type { Sheet, TableRow } from '../files/table.ts';
import { bodyColumns, callStepOf, dutyListOf, rowKinds, tierOf } from './columns.ts';
import type { BodyColumn, RowKind } from './columns.ts';
import { emptyPart, note } from './read-part.ts';
import type { ReadPart } from './read-part.ts';

type Row = TableRow<BodyColumn>;
const listNames = { duty: 'duties', contact: 'contacts', shift: 'shifts' } as const;

/**
 * Rows of places, bodies, duties, contacts and shifts. A column that a table has not is left as it is; a kind of rows
 * that the file has at all replaces that list of every body that it names.
 */
export function readRows(sheets: readonly Sheet[]): ReadPart {
  const part = emptyPart();
  const rows: Row[] = [];
  for (const sheet of sheets) {
    if (!hasColumn(sheet, bodyColumns, 'code')) {
      const name = sheet.name === null ? {} : { sheet: sheet.name };
      part.problems.push({ row: 1, column: null, code: 'columns-missing', value: '编码', ...name });
    } else rows.push(...tableRows(sheet, bodyColumns).map((row) => ({ ...row, kind: kindOf(sheet, row) })));
  }
  return readKinds(part, rows as (Row & { kind: RowKind | undefined })[]);
}

function readKinds(part: ReadPart, rows: readonly (Row & { kind: RowKind | undefined })[]): ReadPart {
  for (const row of rows) {
    const { kind } = row;
    const code = row.cell('code') ?? '';
    if (kind === undefined)
      part.problems.push(row.problem('row-kind-unknown', row.cell('kind') ?? '', 'kind'));
    else if (code === '') part.problems.push(row.problem('code-missing', '', 'code'));
    else if (kind === 'division') addDivision(part, row, code);
    else if (kind === 'body') addBody(part, row, code);
  }
  for (const kind of ['duty', 'contact', 'shift'] as const) {
    const own = rows.filter((row) => row.kind === kind && row.cell('code'));
    if (own.length > 0) addLists(part, kind, own);
  }
  return part;
}

function kindOf({ name }: Sheet, row: Row): RowKind | undefined {
  const said = row.cell('kind') ?? name ?? '';
  const known = (Object.keys(rowKinds) as RowKind[]).find((kind) =>
    (rowKinds[kind] as readonly string[]).includes(said.toLowerCase()),
  );
  const isUnsaid = row.cell('kind') === undefined || said === '';
  return known ?? (isUnsaid ? 'body' : undefined);
}

function addDivision(part: ReadPart, row: Row, code: string): void {
  if (part.divisions.some((division) => division.code === code))
    part.problems.push(row.problem('code-twice', code, 'code'));
  part.divisions.push({ code, name: row.cell('name') ?? '', parent: row.cell('parent') || null });
  note(part, { of: 'division', code }, row.problem('', ''));
}

function addBody(part: ReadPart, row: Row, code: string): void {
  if (part.bodies.has(code)) part.problems.push(row.problem('code-twice', code, 'code'));
  const { tier, approval, inspects, closed } = readChoices(part, row);
  const list = (column: BodyColumn) => mapped(row, column, listOf);
  const said = {
    name: row.cell('name'),
    aliases: list('aliases'),
    tier,
    parentId: mapped(row, 'parent', (cell) => cell || null),
    divisionCode: row.cell('division'),
    needsApproval: approval,
    inspects,
    capacity: mapped(row, 'capacity', (cell) => (cell === '' ? null : Number(cell))),
    liaisons: list('liaisons'),
    handlers: list('handlers'),
    approvers: list('approvers'),
    closed,
    successorId: mapped(row, 'successor', (cell) => cell || null),
  };
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  part.bodies.set(code, { bodyId: code, ...(Object.fromEntries(named) as Omit<BodyPart, 'bodyId'>) });
  note(part, { of: 'body', code }, row.problem('', ''));
}

function readChoices(part: ReadPart, row: Row) {
  const chosen = <T>(column: BodyColumn, read: (cell: string) => T | undefined, code: string) => {
    const cell = row.cell(column);
    const value = cell === undefined ? undefined : read(cell);
    if (cell !== undefined && value === undefined) part.problems.push(row.problem(code, cell, column));
    return value;
  };
  return {
    tier: chosen('tier', tierOf, 'tier-unknown'),
    approval: chosen('approval', flagOf, 'flag-unreadable'),
    inspects: chosen('inspects', flagOf, 'flag-unreadable'),
    closed: chosen('closed', flagOf, 'flag-unreadable'),
  };
}

const mapped = <T>(row: Row, column: BodyColumn, read: (cell: string) => T): T | undefined => {
  const cell = row.cell(column);
  return cell === undefined ? undefined : read(cell);
};

function addLists(part: ReadPart, kind: keyof typeof listNames, rows: readonly Row[]): void {
  const field = listNames[kind];
  const lists = new Map([...part.bodies.keys()].map((code): [string, object[]] => [code, []]));
  for (const row of rows) {
    const code = row.cell('code')!;
    const list = lists.get(code) ?? [];
    lists.set(code, list);
    note(part, { of: field, code, index: list.length }, row.problem('', ''));
    if (!part.bodies.has(code)) note(part, { of: 'body', code }, row.problem('', ''));
    list.push(readers[kind](part, row));
  }
  for (const [code, list] of lists) {
    part.bodies.set(code, { ...part.bodies.get(code), bodyId: code, [field]: list });
  }
}

function readDuty(part: ReadPart, row: Row): Duty {
  const cell = row.cell('list') ?? '';
  const list = dutyListOf(cell);
  if (list === undefined) part.problems.push(row.problem('list-unknown', cell, 'list'));
  return {
    category: pathOf(row.cell('category') ?? ''),
    list: list ?? 'powers',
    clause: row.cell('clause') ?? '',
  };
}

function readContact(part: ReadPart, row: Row): DutyContact {
  const cell = row.cell('step') ?? '';
  const step = callStepOf(cell);
  if (step === undefined) part.problems.push(row.problem('step-unknown', cell, 'step'));
  return { step: step ?? 'duty-officer', ...readWho(row) };
}

function readShift(_part: ReadPart, row: Row): DutyShift {
  const from = readDate(row.cell('from') ?? '');
  return { from, to: readDate(row.cell('to') ?? '') || from, ...readWho(row) };
}

const readWho = (row: Row) => ({
  name: row.cell('name') ?? '',
  phone: row.cell('phone') ?? '',
  login: row.cell('login') || null,
});

const readers = { duty: readDuty, contact: readContact, shift: readShift };
