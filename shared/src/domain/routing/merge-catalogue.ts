import type { CatalogueEntry } from './catalogue.ts';

/** What a new version does to one entry. */
export interface CatalogueChange {
  entry: string;
  change: 'added' | 'changed' | 'removed';
  /** The category with the lead, for whoever reads the list. */
  category: readonly string[];
  lead: string;
}

/** The entries as they would be: those said replace their like by code; a whole list replaces all. */
export function mergeEntries(
  current: readonly CatalogueEntry[],
  said: readonly CatalogueEntry[],
  isWhole: boolean,
): CatalogueEntry[] {
  const codes = new Set(said.map(({ code }) => code));
  const kept = isWhole ? [] : current.filter(({ code }) => !codes.has(code));
  return [...kept, ...said].toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** What differs between two versions, by code. */
export function catalogueChanges(
  before: readonly CatalogueEntry[],
  after: readonly CatalogueEntry[],
): CatalogueChange[] {
  const old = new Map(before.map((entry) => [entry.code, entry]));
  const left = new Set(after.map(({ code }) => code));
  const told = (entry: CatalogueEntry, change: CatalogueChange['change']): CatalogueChange => ({
    entry: entry.code,
    change,
    category: entry.category,
    lead: entry.lead,
  });
  return [
    ...after.flatMap((entry) => {
      const known = old.get(entry.code);
      if (!known) return [told(entry, 'added')];
      return sameEntry(known, entry) ? [] : [told(entry, 'changed')];
    }),
    ...before.filter(({ code }) => !left.has(code)).map((entry) => told(entry, 'removed')),
  ];
}

/** Whether two entries say the same. */
export const sameEntry = (a: CatalogueEntry, b: CatalogueEntry): boolean => sameText(a) === sameText(b);

/** Fields that were left out before they existed count as unsaid. */
const sameText = ({ isJoint = false, profile = null, examples = [], ...rest }: CatalogueEntry): string =>
  JSON.stringify([
    ...Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    isJoint,
    profile,
    examples.map(({ text, divisionCode, type, lead }) => [text, divisionCode, type, lead]),
  ]);
