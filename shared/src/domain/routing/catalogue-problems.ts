import type { Body } from './body.ts';
import { TOWNSHIP_OF_PLACE } from './catalogue.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

export type CatalogueProblem =
  | { code: 'body-unknown'; entry: string; bodyId: string }
  | { code: 'entry-twice'; entry: string }
  /** Two rules of the same reach name different leads. */
  | { code: 'conflict'; entry: string; other: string }
  | { code: 'category-empty'; entry: string }
  | { code: 'clause-empty'; entry: string };

/** Everything that is wrong with a catalogue; nothing means that it can be used. */
export function catalogueProblems(
  { entries }: Catalogue,
  bodies: ReadonlyMap<string, Body>,
): CatalogueProblem[] {
  return entries.flatMap((entry, index) => [
    ...ownProblems(entry, bodies),
    ...entries.slice(0, index).flatMap((earlier) => between(earlier, entry)),
  ]);
}

function ownProblems(entry: CatalogueEntry, bodies: ReadonlyMap<string, Body>): CatalogueProblem[] {
  const unknown = [entry.lead, ...entry.coHandlers].filter(
    (name) => name !== TOWNSHIP_OF_PLACE && !bodies.has(name),
  );
  return [
    ...unknown.map((bodyId) => ({ code: 'body-unknown' as const, entry: entry.code, bodyId })),
    ...(entry.category.length === 0 ? [{ code: 'category-empty' as const, entry: entry.code }] : []),
    ...(entry.clause.trim() === '' ? [{ code: 'clause-empty' as const, entry: entry.code }] : []),
  ];
}

function between(a: CatalogueEntry, b: CatalogueEntry): CatalogueProblem[] {
  if (a.code === b.code) return [{ code: 'entry-twice', entry: b.code }];
  return sameReach(a, b) && overlap(a, b) && a.lead !== b.lead
    ? [{ code: 'conflict', entry: b.code, other: a.code }]
    : [];
}

/** Both hold for the same matters, whenever that is. */
export const sameReach = (a: CatalogueEntry, b: CatalogueEntry): boolean => reach(a) === reach(b);

function reach({ category, divisionPrefix, types, words }: CatalogueEntry): string {
  return JSON.stringify([category, divisionPrefix, types.toSorted(), words.toSorted()]);
}

function overlap(a: CatalogueEntry, b: CatalogueEntry): boolean {
  return (
    (a.validFrom ?? -Infinity) < (b.validTo ?? Infinity) &&
    (b.validFrom ?? -Infinity) < (a.validTo ?? Infinity)
  );
}
