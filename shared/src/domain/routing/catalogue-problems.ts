import type { Body } from './body.ts';
import { TOWNSHIP_OF_PLACE } from './catalogue.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { rivals } from './rivals.ts';

export type CatalogueProblem =
  | { code: 'body-unknown'; entry: string; bodyId: string }
  | { code: 'entry-twice'; entry: string }
  /** Two rules of the same reach name different leads. */
  | { code: 'conflict'; entry: string; other: string }
  | { code: 'category-empty'; entry: string }
  | { code: 'clause-empty'; entry: string };

/**
 * Everything that is wrong with a catalogue; nothing means that it can be used. Of several rules that an entry is in
 * conflict with the first is named.
 */
export function catalogueProblems(
  { entries }: Catalogue,
  bodies: ReadonlyMap<string, Body>,
): CatalogueProblem[] {
  const earlierCodes = new Set<string>();
  const rival = rivals(reach, () => true);
  return entries.flatMap((entry): CatalogueProblem[] => {
    const isTwice = earlierCodes.has(entry.code);
    const other = rival(entry);
    earlierCodes.add(entry.code);
    return [
      ...ownProblems(entry, bodies),
      ...(isTwice ? [{ code: 'entry-twice' as const, entry: entry.code }] : []),
      ...(other && other.code !== entry.code
        ? [{ code: 'conflict' as const, entry: entry.code, other: other.code }]
        : []),
    ];
  });
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

/** Both hold for the same matters, whenever that is. */
export const sameReach = (a: CatalogueEntry, b: CatalogueEntry): boolean => reach(a) === reach(b);

function reach({ category, divisionPrefix, types, words }: CatalogueEntry): string {
  return JSON.stringify([category, divisionPrefix, types.toSorted(), words.toSorted()]);
}
