import type { CalendarPart } from '@hotline/shared/domain/time/merge-calendar';
import type { RowProblem } from '../files/row-problem.ts';

/** A part of a calendar while a file is read, with the row from which each entry came. */
export interface ReadPart extends CalendarPart {
  coveredYears: number[];
  offDays: { from: string; to: string; name: string }[];
  makeUpWorkdays: { date: string; name: string }[];
  bodyExceptions: { bodyCode: string; date: string; name: string; kind: 'off' | 'on' }[];
  rows: Map<object, number>;
  problems: RowProblem[];
}

export const emptyPart = (): ReadPart => ({
  coveredYears: [],
  offDays: [],
  makeUpWorkdays: [],
  bodyExceptions: [],
  rows: new Map(),
  problems: [],
});

/** Remembers where an entry stood. */
export function at<T extends object>(part: ReadPart, row: number, entry: T): T {
  part.rows.set(entry, row);
  return entry;
}

/**
 * Years that a file covers: those that it names, else those in which a holiday of it begins. A notice lists the
 * holidays of whole years.
 */
export function withYears(part: ReadPart, named: readonly number[] = []): ReadPart {
  const said = [...part.coveredYears, ...named];
  const begun = part.offDays.map(({ from }) => Number(from.slice(0, 4))).filter(Number.isInteger);
  return { ...part, coveredYears: [...new Set(said.length > 0 ? said : begun)].toSorted((a, b) => a - b) };
}
