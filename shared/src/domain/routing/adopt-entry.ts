import type { CatalogueEntry } from './catalogue.ts';
import { sameReach } from './catalogue-problems.ts';

/** The entries with one more; rules of the same reach that held until now end where it begins. */
export function adoptEntry(
  entries: readonly CatalogueEntry[],
  entry: CatalogueEntry,
  at: number,
): CatalogueEntry[] {
  const ends = (one: CatalogueEntry) => sameReach(one, entry) && (one.validTo ?? Infinity) > at;
  const begun = { ...entry, validFrom: at };
  return [
    ...entries.flatMap((one) => {
      if (!ends(one)) return [one];
      return (one.validFrom ?? -Infinity) < at ? [{ ...one, validTo: at }] : [];
    }),
    begun,
  ];
}
