import type { CatalogueEntry } from './catalogue.ts';

/**
 * Takes entries one after the other and answers for each the first earlier one that stands in its way: of the same
 * key, at the same time, with another lead. Twenty thousand entries are compared within their keys only.
 */
export function rivals(
  keyOf: (entry: CatalogueEntry) => string,
  contest: (earlier: CatalogueEntry, entry: CatalogueEntry) => boolean,
): (entry: CatalogueEntry) => CatalogueEntry | undefined {
  const byKey = new Map<string, Map<string, CatalogueEntry[]>>();
  return (entry) => {
    const key = keyOf(entry);
    const byLead = byKey.get(key) ?? new Map<string, CatalogueEntry[]>();
    byKey.set(key, byLead);
    const found = firstOf(byLead, entry, contest);
    const own = byLead.get(entry.lead) ?? [];
    own.push(entry);
    byLead.set(entry.lead, own);
    return found;
  };
}

function firstOf(
  byLead: ReadonlyMap<string, readonly CatalogueEntry[]>,
  entry: CatalogueEntry,
  contest: (earlier: CatalogueEntry, entry: CatalogueEntry) => boolean,
): CatalogueEntry | undefined {
  for (const [lead, earlier] of byLead) {
    if (lead === entry.lead) continue;
    const found = earlier.find((one) => overlap(one, entry) && contest(one, entry));
    if (found) return found;
  }
  return undefined;
}

const overlap = (a: CatalogueEntry, b: CatalogueEntry): boolean =>
  (a.validFrom ?? -Infinity) < (b.validTo ?? Infinity) &&
  (b.validFrom ?? -Infinity) < (a.validTo ?? Infinity);
