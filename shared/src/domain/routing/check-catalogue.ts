import { ticketTypes } from '../sla/vocabulary.ts';
import { blankMatter } from '../ticket/blank-content.ts';
import type { Body } from './body.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { catalogueProblems } from './catalogue-problems.ts';
import type { CatalogueProblem } from './catalogue-problems.ts';
import { conductRoute } from './conduct-route.ts';
import { lookUp } from './look-up.ts';

/** What a catalogue is held against. */
export interface CatalogueSite {
  /** Bodies that stand. */
  bodies: ReadonlyMap<string, Body>;
  /** Where matters occur: division codes of the lowest level. */
  places: readonly string[];
  /** Matters of three levels that must be answered. */
  categories: readonly (readonly string[])[];
  /** Ids of 时限模板. */
  profiles: readonly string[];
  /** Epoch milliseconds. */
  at: number;
}

export type CatalogueFinding =
  | CatalogueProblem
  | { code: 'category-too-deep'; entry: string }
  | { code: 'profile-unknown'; entry: string; value: string }
  | { code: 'range-reversed'; entry: string }
  | { code: 'place-unknown'; entry: string; value: string }
  /** Two rules of the same rank on different words name different leads: a matter with both gets the first by code. */
  | { code: 'tie'; entry: string; other: string }
  /** An example does not lead where it says. */
  | { code: 'example-failed'; entry: string; example: number; expected: string; got: string | null }
  /** Nobody is suggested for a matter in these places. */
  | { code: 'gap'; category: readonly string[]; places: readonly string[] }
  /** 回避: a complaint about the conduct of this body has nowhere to go. */
  | { code: 'recusal-nowhere'; bodyId: string };

/** With one of these a catalogue cannot be used; the rest is told. */
export const catalogueErrors: readonly CatalogueFinding['code'][] = [
  'body-unknown',
  'entry-twice',
  'conflict',
  'category-empty',
  'clause-empty',
  'category-too-deep',
  'profile-unknown',
  'range-reversed',
  'example-failed',
];

const LEVELS = 3;

/** Everything to be said of a catalogue: what is wrong, doubtful, missing, and which examples fail. */
export const checkCatalogue = (catalogue: Catalogue, site: CatalogueSite): CatalogueFinding[] => [
  ...catalogueProblems(catalogue, site.bodies),
  ...catalogue.entries.flatMap((entry) => ofEntry(entry, site)),
  ...ties(catalogue),
  ...catalogue.entries.flatMap((entry) => failedExamples(catalogue, entry, site)),
  ...gaps(catalogue, site),
  ...[...site.bodies.keys()].flatMap((bodyId): CatalogueFinding[] =>
    conductRoute(site.bodies, bodyId).length === 0 ? [{ code: 'recusal-nowhere', bodyId }] : [],
  ),
];

function ofEntry(entry: CatalogueEntry, { profiles, places }: CatalogueSite): CatalogueFinding[] {
  const { code, category, profile = null, divisionPrefix, validFrom, validTo } = entry;
  const isNowhere = places.length > 0 && !places.some((place) => place.startsWith(divisionPrefix));
  return [
    ...(category.length > LEVELS ? [{ code: 'category-too-deep' as const, entry: code }] : []),
    ...(profile !== null && !profiles.includes(profile)
      ? [{ code: 'profile-unknown' as const, entry: code, value: profile }]
      : []),
    ...(validFrom !== null && validTo !== null && validTo <= validFrom
      ? [{ code: 'range-reversed' as const, entry: code }]
      : []),
    ...(isNowhere ? [{ code: 'place-unknown' as const, entry: code, value: divisionPrefix }] : []),
  ];
}

/** Rules with words of their own, for the same matter, place and some type, at the same time. */
function ties({ entries }: Catalogue): CatalogueFinding[] {
  const worded = entries.filter(({ words }) => words.length > 0);
  return worded.flatMap((entry, index) =>
    worded
      .slice(0, index)
      .filter((earlier) => rankOf(earlier) === rankOf(entry) && isTie(earlier, entry))
      .map(({ code }): CatalogueFinding => ({ code: 'tie', entry: entry.code, other: code })),
  );
}

const rankOf = ({ category, divisionPrefix, types }: CatalogueEntry): string =>
  [category.join('/'), divisionPrefix, types.length > 0].join('|');

const isTie = (a: CatalogueEntry, b: CatalogueEntry): boolean =>
  a.lead !== b.lead &&
  a.words.toSorted().join('/') !== b.words.toSorted().join('/') &&
  (a.types.length === 0 || a.types.some((type) => b.types.includes(type))) &&
  (a.validFrom ?? -Infinity) < (b.validTo ?? Infinity) &&
  (b.validFrom ?? -Infinity) < (a.validTo ?? Infinity);

function failedExamples(
  catalogue: Catalogue,
  entry: CatalogueEntry,
  { bodies, at }: CatalogueSite,
): CatalogueFinding[] {
  const when = Math.max(at, entry.validFrom ?? at);
  if (when >= (entry.validTo ?? Infinity)) return [];
  return (entry.examples ?? []).flatMap(({ text, divisionCode, type, lead }, example): CatalogueFinding[] => {
    const matter = { ...blankMatter(divisionCode), type, category: entry.category, content: text };
    const alone = { ...catalogue, entries: [{ ...entry, words: [], types: [], divisionPrefix: '' }] };
    const expected = lead ?? lookUp(alone, bodies, matter, when)[0]?.leadBodyId ?? entry.lead;
    const got = lookUp(catalogue, bodies, matter, when)[0]?.leadBodyId ?? null;
    return got === expected ? [] : [{ code: 'example-failed', entry: entry.code, example, expected, got }];
  });
}

function gaps(catalogue: Catalogue, { bodies, places, categories, at }: CatalogueSite): CatalogueFinding[] {
  return categories.flatMap((category): CatalogueFinding[] => {
    const within = catalogue.entries.filter((entry) => category[0] === entry.category[0]);
    const own = { ...catalogue, entries: within };
    const open = places.filter((place) =>
      ticketTypes.some(
        (type) => lookUp(own, bodies, { ...blankMatter(place), type, category }, at).length === 0,
      ),
    );
    return open.length === 0 ? [] : [{ code: 'gap', category, places: open }];
  });
}
