import type { showCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import { TOWNSHIP_OF_PLACE } from '@hotline/shared/domain/routing/catalogue';
import type { z } from 'zod';
import { bodyName } from '../../components/reference.ts';
import type { Reference } from '../../components/reference.ts';

export type ShownCatalogue = z.output<typeof showCatalogue.response>;
export type Entry = ShownCatalogue['entries'][number];

export const leadName = (reference: Reference, lead: string): string =>
  lead === TOWNSHIP_OF_PLACE ? '属地乡镇' : bodyName(reference, lead);

/** Entries of a part of the tree of matters, those whose number, matter, body or clause holds the words. */
export const shownEntries = (
  entries: readonly Entry[],
  within: readonly string[],
  q: string,
  reference: Reference,
): Entry[] =>
  entries.filter(
    ({ code, category, lead, clause, words }) =>
      within.every((part, level) => category[level] === part) &&
      [code, category.join('/'), leadName(reference, lead), clause, ...words].some((text) =>
        text.includes(q),
      ),
  );

export const blankEntry = (code: string, category: readonly string[]): Entry => ({
  code,
  category: [...category],
  divisionPrefix: '',
  types: [],
  words: [],
  lead: '',
  coHandlers: [],
  clause: '',
  isJoint: false,
  profile: null,
  examples: [],
  validFrom: null,
  validTo: null,
});

/** A number that no entry bears. */
export function freeCode(entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ code }) => code));
  let number = entries.length + 1;
  while (taken.has(`N-${number}`)) number += 1;
  return `N-${number}`;
}
