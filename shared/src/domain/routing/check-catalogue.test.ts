import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketTypes } from '../sla/vocabulary.ts';
import { blankMatter } from '../ticket/blank-content.ts';
import type { Body } from './body.ts';
import { catalogueAt } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { lookUp } from './look-up.ts';
import { catalogueChanges, mergeEntries } from './merge-catalogue.ts';

const body = (bodyId: string, more: Partial<Body> = {}): Body => ({
  bodyId,
  name: bodyId,
  aliases: [],
  tier: 'county',
  parentId: 'county',
  divisionCode: '410927',
  needsApproval: false,
  inspects: false,
  dutyList: [],
  ...more,
});
const town = (bodyId: string, divisionCode: string) =>
  body(bodyId, { tier: 'township', divisionCode, dutyList: [['住建', '农房']] });
const all = [body('county', { parentId: null }), body('housing'), body('water'), town('north', '410927100')];
const bodies = new Map(all.map((one) => [one.bodyId, one]));
const places = ['410927100', '410927101'];
const categories = [
  ['住建', '物业', '电梯故障'],
  ['住建', '农房', '自建房安全'],
];
const entry = (code: string, lead: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
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
  ...more,
});
const site = { bodies, places, categories, profiles: ['default'], at: 5 };
const check = (...entries: CatalogueEntry[]) => checkCatalogue({ id: 'x', version: 1, entries }, site);
const told = (...entries: CatalogueEntry[]) =>
  check(...entries)
    .filter(({ code }) => code !== 'recusal-nowhere' && code !== 'gap')
    .map((finding) => `${'entry' in finding ? finding.entry : ''} ${finding.code}`);

const anyEntry = fc.record({
  code: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  category: fc.constantFrom(['住建'], ['住建', '物业'], ...categories),
  divisionPrefix: fc.constantFrom('', '410927', '410927100'),
  types: fc.subarray([...ticketTypes], { maxLength: 2 }),
  words: fc.subarray(['电梯', '裂缝'], { maxLength: 1 }),
  lead: fc.constantFrom('housing', 'water', 'township'),
  coHandlers: fc.constant([]),
  clause: fc.constant('三定方案'),
  validFrom: fc.constantFrom(null, 3),
  validTo: fc.constantFrom(null, 4, 9),
});
const anyEntries = fc.uniqueArray(anyEntry, { maxLength: 5, selector: ({ code }) => code });

describe('a catalogue that is checked', () => {
  it('has a gap exactly where somebody would be told of nobody', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const catalogue = { id: 'x', version: 1, entries };
        const gaps = check(...entries).flatMap((finding) =>
          finding.code === 'gap'
            ? finding.places.map((place) => `${finding.category.join('/')} ${place}`)
            : [],
        );
        const expected = categories.flatMap((category) =>
          places
            .filter((place) =>
              ticketTypes.some(
                (type) =>
                  lookUp(catalogue, bodies, { ...blankMatter(place), type, category }, site.at).length === 0,
              ),
            )
            .map((place) => `${category.join('/')} ${place}`),
        );
        expect(gaps).toEqual(expected);
      }),
    );
  });

  it('names conflicts, ties, and what an entry names in vain', () => {
    expect(told(entry('a', 'housing'), entry('b', 'water'))).toEqual(['b conflict']);
    const tied = [entry('a', 'housing', { words: ['电梯'] }), entry('b', 'water', { words: ['裂缝'] })];
    expect(told(...tied)).toEqual(['b tie']);
    const later = entry('b', 'water', { words: ['裂缝'], validFrom: 9 });
    expect(told({ ...tied[0]!, validTo: 9 }, later)).toEqual([]);
    const wrong = entry('a', 'nobody', {
      category: ['1', '2', '3', '4'],
      profile: 'fast',
      divisionPrefix: '99',
      validFrom: 4,
      validTo: 4,
    });
    expect(told(wrong)).toEqual([
      'a body-unknown',
      'a category-too-deep',
      'a profile-unknown',
      'a range-reversed',
      'a place-unknown',
    ]);
    expect(check(entry('a', 'housing')).at(-1)).toEqual({ code: 'recusal-nowhere', bodyId: 'county' });
  });

  it('names the first rival of each of twenty thousand entries', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      entry(`${index}`.padStart(5, '0'), index % 2 === 0 ? 'housing' : 'water', {
        category: ['住建', `第 ${Math.floor(index / 4)} 类`],
        words: index % 4 < 2 ? [] : [`词 ${index}`],
        examples: [{ text: `词 ${index}`, divisionCode: '410927100', type: 'complaint', lead: null }],
      }),
    );
    const found = told(...many);
    expect(found.slice(0, 3)).toEqual(['00001 conflict', '00005 conflict', '00009 conflict']);
    expect(found.filter((line) => line.endsWith(' conflict'))).toHaveLength(5000);
    expect(found.filter((line) => line.endsWith(' tie'))).toHaveLength(5000);
  });

  it('tries its examples: one fails when another rule takes its matter away', () => {
    const example = { text: '电梯坏了', divisionCode: '410927100', type: 'complaint' as const, lead: null };
    const general = entry('a', 'housing', { examples: [example] });
    expect(told(general)).toEqual([]);
    const taking = entry('b', 'water', { words: ['电梯'] });
    expect(check(general, taking)).toContainEqual({
      code: 'example-failed',
      entry: 'a',
      example: 0,
      expected: 'housing',
      got: 'water',
    });
    expect(told({ ...general, examples: [{ ...example, lead: 'water' }] }, taking)).toEqual([]);
  });

  it('holds from its day: what is prepared waits, and nothing that was made later for an earlier day hides it', () => {
    const version = (number: number, publishedAt?: number) => ({
      id: 'x',
      version: number,
      entries: [],
      ...(publishedAt === undefined ? {} : { publishedAt }),
    });
    const versions = [version(1), version(2, 100), version(3, 50), version(4, 50)];
    const at = (instant: number) => catalogueAt(versions, instant)?.version;
    expect([0, 49, 50, 99, 100, 1000].map(at)).toEqual([1, 1, 4, 4, 2, 2]);
    expect(catalogueAt([], 1)).toBeUndefined();
  });

  it('takes in entries once', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, fc.boolean(), (before, said, isWhole) => {
        const once = mergeEntries(before, said, isWhole);
        expect(catalogueChanges(once, mergeEntries(once, said, isWhole))).toEqual([]);
        const changes = catalogueChanges(before, once);
        const codes = new Set<string>(said.map(({ code }) => code));
        expect(
          changes.every(({ entry, change }) => codes.has(entry) || (isWhole && change === 'removed')),
        ).toBe(true);
      }),
    );
  });
});
