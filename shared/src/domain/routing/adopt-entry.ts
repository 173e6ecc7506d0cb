import type { CatalogueEntry } from './catalogue.ts';
import { sameReach } from './catalogue-problems.ts';

/**
 * The entries with one more; rules of the same reach that held until now end where it begins. Their 时限模板 and their
 * examples go on with it, except those that name who led until now.
 */
export function adoptEntry(
  entries: readonly CatalogueEntry[],
  entry: CatalogueEntry,
  at: number,
): CatalogueEntry[] {
  const ends = (one: CatalogueEntry) => sameReach(one, entry) && (one.validTo ?? Infinity) > at;
  const replaced = entries.find((one) => ends(one) && (one.validFrom ?? -Infinity) <= at);
  const begun = { ...handedOn(replaced), ...entry, validFrom: at };
  return [
    ...entries.flatMap((one) => {
      if (!ends(one)) return [one];
      return (one.validFrom ?? -Infinity) < at ? [{ ...one, validTo: at }] : [];
    }),
    begun,
  ];
}

function handedOn(replaced: CatalogueEntry | undefined): Pick<CatalogueEntry, 'profile' | 'examples'> {
  if (!replaced) return {};
  const { profile = null, examples = [], lead: led } = replaced;
  return { profile, examples: examples.filter(({ lead }) => lead !== led) };
}
