import { ticketTypes } from '../sla/vocabulary.ts';
import { blankMatter } from '../ticket/blank-content.ts';
import type { Body } from './body.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { catalogueProblems } from './catalogue-problems.ts';
import type { CatalogueProblem } from './catalogue-problems.ts';
import { conductRoute } from './conduct-route.ts';
import { lookUp } from './look-up.ts';
import { rivals } from './rivals.ts';

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
export function checkCatalogue(catalogue: Catalogue, site: CatalogueSite): CatalogueFinding[] {
  const prefixes = prefixesOf(site.places);
  const about = concerning(catalogue);
  return [
    ...catalogueProblems(catalogue, site.bodies),
    ...catalogue.entries.flatMap((entry) => ofEntry(entry, site, prefixes)),
    ...ties(catalogue),
    ...catalogue.entries.flatMap((entry) => failedExamples(about(entry.category), entry, site)),
    ...gaps(about, site),
    ...[...site.bodies.keys()].flatMap((bodyId): CatalogueFinding[] =>
      conductRoute(site.bodies, bodyId).length === 0 ? [{ code: 'recusal-nowhere', bodyId }] : [],
    ),
  ];
}

/** The rules that a matter may fall under: those of its category and of what that is part of. */
function concerning(catalogue: Catalogue): (category: readonly string[]) => Catalogue {
  const byCategory = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.entries) {
    const key = JSON.stringify(entry.category);
    const alike = byCategory.get(key);
    if (alike) alike.push(entry);
    else byCategory.set(key, [entry]);
  }
  return (category) => {
    const wholes = Array.from({ length: category.length + 1 }, (_, levels) => category.slice(0, levels));
    const entries = wholes.flatMap((whole) => byCategory.get(JSON.stringify(whole)) ?? []);
    return { ...catalogue, entries };
  };
}

/** Every beginning of a place's code. */
const prefixesOf = (places: readonly string[]): ReadonlySet<string> =>
  new Set(
    places.flatMap((place) => Array.from({ length: place.length + 1 }, (_, end) => place.slice(0, end))),
  );

function ofEntry(
  entry: CatalogueEntry,
  { profiles, places }: CatalogueSite,
  prefixes: ReadonlySet<string>,
): CatalogueFinding[] {
  const { code, category, profile = null, divisionPrefix, validFrom, validTo } = entry;
  const isNowhere = places.length > 0 && !prefixes.has(divisionPrefix);
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
  const rival = rivals(rankOf, onSomeMatter);
  return entries
    .filter(({ words }) => words.length > 0)
    .flatMap((entry): CatalogueFinding[] => {
      const other = rival(entry);
      return other ? [{ code: 'tie', entry: entry.code, other: other.code }] : [];
    });
}

const rankOf = ({ category, divisionPrefix, types }: CatalogueEntry): string =>
  [category.join('/'), divisionPrefix, types.length > 0].join('|');

const onSomeMatter = (a: CatalogueEntry, b: CatalogueEntry): boolean =>
  a.words.toSorted().join('/') !== b.words.toSorted().join('/') &&
  (a.types.length === 0 || a.types.some((type) => b.types.includes(type)));

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

function gaps(
  about: (category: readonly string[]) => Catalogue,
  { bodies, places, categories, at }: CatalogueSite,
): CatalogueFinding[] {
  return categories.flatMap((category): CatalogueFinding[] => {
    const own = about(category);
    const open = places.filter((place) =>
      ticketTypes.some(
        (type) => lookUp(own, bodies, { ...blankMatter(place), type, category }, at).length === 0,
      ),
    );
    return open.length === 0 ? [] : [{ code: 'gap', category, places: open }];
  });
}
