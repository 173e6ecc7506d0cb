import { csvRecords } from '../files/csv-records.ts';
import { readDate } from '../files/read-date.ts';
import { at, emptyPart } from './read-part.ts';
import type { ReadPart } from './read-part.ts';

const columns = {
  kind: ['kind', '类型'],
  from: ['from', 'date', '开始', '日期', '开始日期'],
  to: ['to', '结束', '结束日期'],
  name: ['name', '名称', '节日', '事由'],
  body: ['body', '单位', '单位编码'],
  hours: ['hours', '时段', '工作时间'],
} as const;
type Column = keyof typeof columns;
type Row = Record<Column, string>;

const kinds: Readonly<Record<string, 'off' | 'on' | 'hours' | 'year'>> = {
  off: 'off',
  放假: 'off',
  休息: 'off',
  休: 'off',
  on: 'on',
  上班: 'on',
  调休上班: 'on',
  补班: 'on',
  班: 'on',
  hours: 'hours',
  工作时间: 'hours',
  作息: 'hours',
  year: 'year',
  年度: 'year',
};

/** Rows of `kind,from,to,name,body,hours`, or the same in Chinese; a row with a body is that body's own. */
export function readCsv(text: string): ReadPart {
  const part = emptyPart();
  const { records: read, problems } = csvRecords(text);
  const [header, ...records] = read;
  part.problems.push(...problems);
  const places = header ? placesOf(header.cells) : {};
  const missing = (['kind', 'from'] as const).filter((column) => places[column] === undefined);
  if (missing.length > 0) {
    part.problems.push({ row: 1, column: null, code: 'columns-missing', value: missing.join(',') });
    return part;
  }
  for (const { cells, row } of records) {
    if (cells.every((cell) => cell === '')) continue;
    const cell = (column: Column) => cells[places[column] ?? -1] ?? '';
    addRow(part, row, {
      kind: cell('kind'),
      from: readDate(cell('from')),
      to: readDate(cell('to')),
      name: cell('name'),
      body: cell('body'),
      hours: cell('hours'),
    });
  }
  return part;
}

function placesOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((cell) => cell.toLowerCase());
  const found = Object.entries(columns).map(([column, known]) => [
    column,
    names.findIndex((name) => (known as readonly string[]).includes(name)),
  ]);
  return Object.fromEntries(found.filter(([, index]) => index !== -1)) as Partial<Record<Column, number>>;
}

function addRow(part: ReadPart, row: number, { kind, from, to, name, body, hours }: Row): void {
  const known = kinds[kind.toLowerCase()];
  if (known === undefined) part.problems.push({ row, column: 1, code: 'kind-unknown', value: kind });
  else if (known === 'year') part.coveredYears.push(Number(from.slice(0, 4)));
  else if (known === 'hours') {
    const range = { ...(from ? { from } : {}), ...(to ? { to } : {}), sessions: sessionsOf(hours) };
    part.hours = [...(part.hours ?? []), at(part, row, range)];
  } else if (body !== '') {
    part.bodyExceptions.push(at(part, row, { bodyCode: body, date: from, name, kind: known }));
  } else if (known === 'off') part.offDays.push(at(part, row, { from, to: to || from, name }));
  else part.makeUpWorkdays.push(at(part, row, { date: from, name }));
}

/** `08:30-12:00 14:30-18:00`. */
const sessionsOf = (text: string): { start: string; end: string }[] =>
  text
    .split(/[\s;；]+/u)
    .filter(Boolean)
    .map((session) => {
      const [start = '', end = ''] = session.split(/[-–—~]/u);
      return { start, end };
    });
