import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatter } from '../ticket/testing/content.ts';
import { bodyFacts } from './body-facts.ts';
import { isPartOf, lineOf } from './body.ts';
import type { Body } from './body.ts';
import { catalogueProblems } from './catalogue-problems.ts';
import { TOWNSHIP_OF_PLACE } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { lookUp } from './look-up.ts';
import { weighSuggestions } from './weigh.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const name = fc.constantFrom(...names);
const category = fc.array(fc.constantFrom('公共服务', '供水', '😀', '', 'Ａ'), { maxLength: 3 });

/** Superiors in a circle, or nowhere; any tier, any list. */
const bodies = fc
  .tuple(
    ...names.map((bodyId) =>
      fc
        .record({
          parentId: fc.option(fc.constantFrom(...names, 'nobody')),
          tier: fc.constantFrom<Body['tier']>('county', 'township', 'enterprise', 'hotline'),
          inspects: fc.boolean(),
          dutyList: fc.array(category, { maxLength: 2 }),
        })
        .map((more): [string, Body] => [
          bodyId,
          { bodyId, name: bodyId, aliases: [], divisionCode: '410927100', needsApproval: false, ...more },
        ]),
    ),
  )
  .map((all) => new Map(all));

const entry = fc.record<CatalogueEntry>({
  code: fc.constantFrom('1', '2', '3'),
  category,
  divisionPrefix: fc.constantFrom('', '410927', '999'),
  types: fc.constant([]),
  words: fc.array(fc.string(), { maxLength: 2 }),
  lead: fc.constantFrom(...names, 'nobody', TOWNSHIP_OF_PLACE),
  coHandlers: fc.array(fc.constantFrom(...names, 'nobody', TOWNSHIP_OF_PLACE), { maxLength: 3 }),
  clause: fc.string(),
  validFrom: fc.option(fc.integer()),
  validTo: fc.option(fc.integer()),
});
const matter = fc
  .record({
    category,
    title: fc.string({ unit: 'binary' }),
    content: fc.string({ unit: 'binary' }),
    divisionCode: fc.constantFrom('410927100', '410927', ''),
    accused: fc.option(
      fc.record({ bodyId: fc.option(name), person: fc.constant(null), concernsConduct: fc.boolean() }),
    ),
  })
  .map((change) => aMatter(change));

describe('whatever a site has put into bodies and catalogue', () => {
  it('nothing hangs or throws, and nothing is suggested that the guards forbid', () => {
    fc.assert(
      fc.property(bodies, fc.array(entry, { maxLength: 8 }), matter, (all, entries, asked) => {
        const catalogue = { id: 'any', version: 1, entries };
        catalogueProblems(catalogue, all);
        const found = lookUp(catalogue, all, asked, 0);
        for (const { leadBodyId, coBodyIds } of found) {
          const conduct = asked.accused?.concernsConduct === true;
          const staff = { active: true, handlerIds: [] };
          const given = conduct ? [] : [leadBodyId, ...coBodyIds];
          const facts = given.map((bodyId) => bodyFacts(all, all.get(bodyId)!, asked, staff));
          expect(facts.filter(({ isTownship, onDutyList }) => isTownship && !onDutyList)).toEqual([]);
          const accused = asked.accused?.bodyId ?? null;
          expect([leadBodyId, ...coBodyIds].filter((one) => isPartOf(all, one, accused))).toEqual([]);
        }
        const scores = weighSuggestions(found, []).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it('a line of superiors ends where it closes', () => {
    fc.assert(
      fc.property(bodies, name, (all, bodyId) => {
        const line = lineOf(all, bodyId);
        expect(new Set(line).size).toBe(line.length);
      }),
    );
  });
});
