import { civilDay } from '@hotline/shared/domain/time/civil-date';
import { formatIsoDate, parseIsoDate } from '@hotline/shared/domain/time/iso-date';
import { readDate } from '../files/read-date.ts';
import { at, emptyPart } from './read-part.ts';
import type { ReadPart } from './read-part.ts';

interface Property {
  name: string;
  value: string;
  row: number;
}

/**
 * Days off and make-up days of an iCalendar file (RFC 5545). What a day is, is told by `X-APPLE-SPECIAL-DAY`, else by
 * the summary (休, 放假 or 班). An event without either is a problem, not a guess.
 */
export function readIcs(text: string): ReadPart {
  const part = emptyPart();
  let event: Property[] | undefined;
  for (const property of propertiesOf(text)) {
    if (property.name === 'BEGIN' && property.value === 'VEVENT') event = [property];
    else if (property.name === 'END' && property.value === 'VEVENT') {
      if (event) addEvent(part, event);
      event = undefined;
    } else event?.push(property);
  }
  return part;
}

/** Content lines, unfolded (RFC 5545 §3.1). */
function propertiesOf(text: string): Property[] {
  const lines: { line: string; row: number }[] = [];
  text.split(/\r?\n/u).forEach((line, index) => {
    const last = lines.at(-1);
    if (/^[ \t]/u.test(line) && last) last.line += line.slice(1);
    else lines.push({ line, row: index + 1 });
  });
  return lines.flatMap(({ line, row }) => {
    const match = /^([A-Za-z-]+)(?:;[^:]*)?:(.*)$/u.exec(line.replace(/^\uFEFF/u, ''));
    return match ? [{ name: match[1]!.toUpperCase(), value: match[2]!.trim(), row }] : [];
  });
}

function addEvent(part: ReadPart, event: readonly Property[]): void {
  const valueOf = (name: string) => event.find((property) => property.name === name)?.value;
  const { row } = event[0]!;
  const summary = (valueOf('SUMMARY') ?? '').replaceAll(/\\([,;\\])/gu, '$1');
  const kind = kindOf(valueOf('X-APPLE-SPECIAL-DAY'), summary);
  const from = readDate((valueOf('DTSTART') ?? '').slice(0, 8));
  if (kind === undefined) {
    part.problems.push({ row, column: null, code: 'kind-unknown', value: summary });
    return;
  }
  const name = summary.replaceAll(/[（(]?(?:休|班|放假|调休上班|上班|补班)[）)]?$/gu, '').trim() || summary;
  const to = lastDay(from, valueOf('DTEND'));
  if (kind === 'off') part.offDays.push(at(part, row, { from, to, name }));
  else part.makeUpWorkdays.push(...daysOf(from, to).map((date) => at(part, row, { date, name })));
}

function kindOf(special: string | undefined, summary: string): 'off' | 'on' | undefined {
  if (special === 'WORK-HOLIDAY') return 'off';
  if (special === 'ALTERNATE-WORKDAY') return 'on';
  if (/班/u.test(summary)) return 'on';
  return /休|放假/u.test(summary) ? 'off' : undefined;
}

/** DTEND of a whole day is the day after the last (RFC 5545 §3.6.1). */
function lastDay(from: string, end: string | undefined): string {
  const after = parseIsoDate(readDate((end ?? '').slice(0, 8)));
  const first = parseIsoDate(from) ?? civilDay(1970, 1, 1);
  return after === undefined || after <= first ? from : formatIsoDate(after - 1);
}

function daysOf(from: string, to: string): string[] {
  const first = parseIsoDate(from);
  const last = parseIsoDate(to);
  if (first === undefined || last === undefined) return [from];
  return Array.from({ length: last - first + 1 }, (_, index) => formatIsoDate(first + index));
}
