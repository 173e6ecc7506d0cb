import type { CatalogueEntry } from './catalogue.ts';
import { sameEntry } from './merge-catalogue.ts';

export interface Rebased {
  entries: CatalogueEntry[];
  /** Entries that took over what was edited. */
  carried: string[];
  /** Entries that the other version changes too: they stay as they are there. */
  conflicts: string[];
}

/**
 * Takes what an edit did (`before` → `after`) into another version that was made from `before` too, such as one
 * prepared for a later day: three ways, by code.
 */
export function rebaseEntries(
  before: readonly CatalogueEntry[],
  after: readonly CatalogueEntry[],
  other: readonly CatalogueEntry[],
): Rebased {
  const [old, mine, theirs] = [byCode(before), byCode(after), byCode(other)];
  const edited = [...new Set([...old.keys(), ...mine.keys()])].filter(
    (code) => !alike(old.get(code), mine.get(code)),
  );
  const open = edited.filter((code) => !alike(theirs.get(code), mine.get(code)));
  const conflicts = open.filter((code) => !alike(theirs.get(code), old.get(code)));
  const carried = open.filter((code) => alike(theirs.get(code), old.get(code)));
  const taken = new Set(carried);
  const entries = [
    ...other.filter(({ code }) => !taken.has(code)),
    ...carried.flatMap((code) => mine.get(code) ?? []),
  ].toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { entries, carried, conflicts };
}

const byCode = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> =>
  new Map(entries.map((entry) => [entry.code, entry]));

const alike = (a: CatalogueEntry | undefined, b: CatalogueEntry | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameEntry(a, b);
