import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from './catalogue.ts';
import { catalogueChanges } from './merge-catalogue.ts';
import { rebaseEntries } from './rebase-entries.ts';

const entry = (code: string, lead: string): CatalogueEntry => ({
  code,
  category: ['住建'],
  divisionPrefix: '',
  types: [],
  words: [],
  lead,
  coHandlers: [],
  clause: '三定方案',
  validFrom: null,
  validTo: null,
});
const version = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('housing', 'water', 'township'))
  .map((leads) => Object.entries(leads).map(([code, lead]) => entry(code, lead)));
const codes = (changes: ReturnType<typeof catalogueChanges>) =>
  changes.map((change) => change.entry).toSorted();

describe('an edit taken into a version that was prepared before', () => {
  it('brings what it did alone, and leaves what both did differently', () => {
    fc.assert(
      fc.property(version, version, version, (before, after, prepared) => {
        const { entries, carried, conflicts } = rebaseEntries(before, after, prepared);
        expect(codes(catalogueChanges(prepared, entries))).toEqual(carried.toSorted());
        const edited = codes(catalogueChanges(before, after));
        const elsewhere = codes(catalogueChanges(after, prepared));
        expect([...carried, ...conflicts].toSorted()).toEqual(
          edited.filter((code) => elsewhere.includes(code)),
        );
        const alsoThere = codes(catalogueChanges(before, prepared));
        expect(conflicts.toSorted()).toEqual(
          edited.filter((code) => elsewhere.includes(code) && alsoThere.includes(code)),
        );
      }),
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(version, version, version, (before, after, prepared) => {
        const once = rebaseEntries(before, after, prepared).entries;
        expect(rebaseEntries(before, after, once).carried).toEqual([]);
      }),
    );
  });
});
