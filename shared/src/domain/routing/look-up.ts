import type { Matter } from '../ticket/content.ts';
import { isPartOf, isWithin, lineOf } from './body.ts';
import type { Body } from './body.ts';
import { TOWNSHIP_OF_PLACE } from './catalogue.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { conductRoute } from './conduct-route.ts';
import type { Suggestion, Why } from './suggestion.ts';

/** The rule that a matter falls under before anybody asks who may take it. */
export const entryFor = (catalogue: Catalogue, matter: Matter, at: number): CatalogueEntry | undefined =>
  catalogue.entries.filter((entry) => holds(entry, matter, at)).toSorted(bySpecificity)[0];

/**
 * Who should lead, best first: the most specific rule before the more general one (category, then place, then
 * words, then type, then code). Nothing is suggested against 回避 or to a township without the duty.
 *
 * @param at epoch milliseconds at which the rules must be in force.
 */
export function lookUp(
  catalogue: Catalogue,
  bodies: ReadonlyMap<string, Body>,
  matter: Matter,
  at: number,
): Suggestion[] {
  if (matter.accused?.concernsConduct) return conductRoute(bodies, matter.accused.bodyId);
  const found = catalogue.entries
    .filter((entry) => holds(entry, matter, at))
    .toSorted(bySpecificity)
    .flatMap((entry) => suggestion(entry, bodies, matter));
  return found.filter(
    (one, index) => found.findIndex((other) => other.leadBodyId === one.leadBodyId) === index,
  );
}

function holds(entry: CatalogueEntry, matter: Matter, at: number): boolean {
  return (
    isWithin(matter.category, entry.category) &&
    matter.divisionCode.startsWith(entry.divisionPrefix) &&
    (entry.types.length === 0 || entry.types.includes(matter.type)) &&
    (entry.words.length === 0 || wordsIn(entry, matter).length > 0) &&
    (entry.validFrom ?? -Infinity) <= at &&
    at < (entry.validTo ?? Infinity)
  );
}

function wordsIn({ words }: CatalogueEntry, { title, content }: Matter): string[] {
  return words.filter((word) => title.includes(word) || content.includes(word));
}

function bySpecificity(a: CatalogueEntry, b: CatalogueEntry): number {
  return (
    b.category.length - a.category.length ||
    b.divisionPrefix.length - a.divisionPrefix.length ||
    Math.sign(b.words.length) - Math.sign(a.words.length) ||
    Math.sign(b.types.length) - Math.sign(a.types.length) ||
    (a.code < b.code ? -1 : 1)
  );
}

function suggestion(entry: CatalogueEntry, bodies: ReadonlyMap<string, Body>, matter: Matter): Suggestion[] {
  const accused = matter.accused?.bodyId ?? null;
  const leadBodyId = resolve(entry.lead, bodies, matter);
  if (leadBodyId === undefined || isPartOf(bodies, leadBodyId, accused)) return [];
  if (!mayCarry(bodies, leadBodyId, matter)) return [];
  const coBodyIds = entry.coHandlers
    .flatMap((name) => resolve(name, bodies, matter) ?? [])
    .filter((bodyId, index, all) => all.indexOf(bodyId) === index)
    .filter((bodyId) => bodyId !== leadBodyId && !isPartOf(bodies, bodyId, accused))
    .filter((bodyId) => mayCarry(bodies, bodyId, matter));
  const why = reasons(entry, matter, accused);
  return [{ leadBodyId, coBodyIds, clause: entry.clause, entryCode: entry.code, why }];
}

function resolve(name: string, bodies: ReadonlyMap<string, Body>, matter: Matter): string | undefined {
  if (name !== TOWNSHIP_OF_PLACE) return bodies.has(name) ? name : undefined;
  const township = [...bodies.values()].find(
    ({ tier, divisionCode }) => tier === 'township' && divisionCode === matter.divisionCode,
  );
  return township?.bodyId;
}

/** Township guard: no department work without the duty, for what belongs to a township neither (国办函〔2025〕66号). */
export function mayCarry(bodies: ReadonlyMap<string, Body>, bodyId: string, { category }: Matter): boolean {
  const line = lineOf(bodies, bodyId);
  return (
    line.every(({ tier }) => tier !== 'township') ||
    line.some(({ dutyList }) => dutyList.some((duty) => isWithin(category, duty)))
  );
}

function reasons(entry: CatalogueEntry, matter: Matter, accused: string | null): Why[] {
  const words = wordsIn(entry, matter);
  return [
    { kind: 'category', category: entry.category },
    ...(entry.divisionPrefix === ''
      ? []
      : [{ kind: 'place' as const, divisionPrefix: entry.divisionPrefix }]),
    ...(entry.types.length === 0 ? [] : [{ kind: 'type' as const }]),
    ...(entry.isJoint ? [{ kind: 'joint' as const }] : []),
    ...(words.length === 0 ? [] : [{ kind: 'words' as const, words }]),
    ...(accused === null ? [] : [{ kind: 'recusal' as const, bodyId: accused }]),
  ];
}
