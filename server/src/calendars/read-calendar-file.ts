import type { CalendarData } from '@hotline/shared/domain/time/calendar-data';
import { mergeCalendar } from '@hotline/shared/domain/time/merge-calendar';
import { calendarProblems } from '@hotline/shared/domain/time/validate-calendar';
import { decodeText } from '../files/decode-text.ts';
import type { Encoding } from '../files/decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readIcs } from './read-ics.ts';
import { readJson } from './read-json.ts';
import { withYears } from './read-part.ts';
import type { ReadPart } from './read-part.ts';
import type { RowProblem } from '../files/row-problem.ts';

export interface ReadCalendarFile {
  encoding: Encoding;
  format: Format;
  /** The calendar as it would be; it can be used only if there are no problems. */
  data: CalendarData;
  /** Years that the file replaces or adds. */
  years: readonly number[];
  problems: RowProblem[];
}

type Format = 'json' | 'csv' | 'ics';
const readers: Readonly<Record<Format, (text: string) => ReadPart>> = {
  json: readJson,
  csv: readCsv,
  ics: readIcs,
};

/** @param years that the file is about, where it does not name them. */
export function readCalendarFile(
  current: CalendarData,
  file: { name: string; bytes: Uint8Array },
  years: readonly number[] = [],
): ReadCalendarFile {
  const { encoding, text, problems: undecodable } = decodeText(file.bytes);
  const format = formatOf(file.name, text);
  const part = withYears(readers[format](text), years);
  const data = mergeCalendar(current, part);
  const read = [...undecodable, ...part.problems];
  const { coveredYears, rows } = part;
  if (isEmpty(part) && read.length === 0) {
    read.push({ row: null, column: null, code: 'nothing-read', value: file.name });
  }
  return { encoding, format, data, years: coveredYears, problems: [...read, ...problemsByRow(data, rows)] };
}

const isEmpty = ({ coveredYears, offDays, makeUpWorkdays, bodyExceptions, hours = [] }: ReadPart): boolean =>
  [coveredYears, offDays, makeUpWorkdays, bodyExceptions, hours].every(({ length }) => length === 0);

function formatOf(name: string, text: string): Format {
  const ending = /\.(json|csv|ics)$/iu.exec(name)?.[1]?.toLowerCase() as Format | undefined;
  if (ending) return ending;
  if (text.trimStart().startsWith('BEGIN:VCALENDAR')) return 'ics';
  return text.trimStart().startsWith('{') ? 'json' : 'csv';
}

function problemsByRow(data: CalendarData, rows: ReadonlyMap<object, number>): RowProblem[] {
  const found = calendarProblems(data).map(({ code, at, value }): RowProblem => {
    const entry = entryAt(data, at);
    return { row: (entry && rows.get(entry)) ?? null, column: null, code, value };
  });
  const said = new Set(found.map((problem) => JSON.stringify(problem)));
  return [...said].map((text) => JSON.parse(text) as RowProblem);
}

/** The entry that `offDays[3]` names. */
function entryAt(data: CalendarData, at: string): object | undefined {
  const match = /^(offDays|makeUpWorkdays|hours|bodyExceptions)\[(\d+)\]/u.exec(at);
  return match ? data[match[1] as 'offDays' | 'hours'][Number(match[2])] : undefined;
}
