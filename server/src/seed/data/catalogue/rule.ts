import type { CatalogueEntry } from '@hotline/shared/domain/routing/catalogue';

/** An entry for every place, type and time, except for what is said otherwise. */
export function rule(
  code: string,
  category: string,
  lead: string,
  clause: string,
  more: Partial<CatalogueEntry> = {},
): CatalogueEntry {
  return {
    code,
    category: category.split('/'),
    divisionPrefix: '',
    types: [],
    words: [],
    lead,
    coHandlers: [],
    clause,
    validFrom: null,
    validTo: null,
    ...more,
  };
}
