import { describe, expect, it } from 'vitest';
import { aMatter } from '../ticket/testing/content.ts';
import { bodyFacts } from './body-facts.ts';
import type { Body } from './body.ts';
import { catalogueProblems } from './catalogue-problems.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { lookUp } from './look-up.ts';

function aBody(bodyId: string, more: Partial<Body> = {}): Body {
  return {
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
  };
}

const bodies = new Map(
  [
    aBody('county', { parentId: null }),
    aBody('housing'),
    aBody('water', { parentId: 'housing', tier: 'enterprise' }),
    aBody('rural-water'),
    aBody('inspection', { inspects: true }),
    aBody('town', { tier: 'township', divisionCode: '410927100', dutyList: [['环保', '秸秆']] }),
  ].map((body) => [body.bodyId, body]),
);

function anEntry(code: string, lead: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    code,
    category: ['公共服务'],
    divisionPrefix: '',
    types: [],
    words: [],
    lead,
    coHandlers: [],
    clause: '权责清单',
    validFrom: null,
    validTo: null,
    ...more,
  };
}

const entries = [
  anEntry('1', 'housing'),
  anEntry('2', 'water', { category: ['公共服务', '供水'], coHandlers: ['housing', 'water', 'town'] }),
  anEntry('3', 'rural-water', { category: ['公共服务', '供水'], words: ['村里'] }),
  anEntry('4', 'township', { category: ['环保', '秸秆'] }),
  anEntry('5', 'township', { category: ['公共服务', '供水', '水表'] }),
];
const catalogue = { id: 'test', version: 1, entries };
const leads = (matter: ReturnType<typeof aMatter>, at = 0) =>
  lookUp(catalogue, bodies, matter, at).map(({ leadBodyId }) => leadBodyId);

describe('派单目录', () => {
  it('takes the most specific rule first', () => {
    const category = ['公共服务', '供水', '停水'];
    expect(leads(aMatter({ category }))).toEqual(['water', 'housing']);
    expect(leads(aMatter({ category, content: '村里停水三天' }))).toEqual([
      'rural-water',
      'water',
      'housing',
    ]);
    expect(leads(aMatter({ category: ['公共服务', '公交'] }))).toEqual(['housing']);
    expect(leads(aMatter({ category: ['未知'] }))).toEqual([]);
  });

  it('says why, and leaves the lead out of its helpers', () => {
    const [first] = lookUp(catalogue, bodies, aMatter({ category: ['公共服务', '供水'] }), 0);
    expect(first).toMatchObject({
      leadBodyId: 'water',
      coBodyIds: ['housing'],
      entryCode: '2',
      why: [{ kind: 'category', category: ['公共服务', '供水'] }],
    });
  });

  it('names the township of the place for what is on its duty list, and for nothing else', () => {
    expect(leads(aMatter({ category: ['环保', '秸秆', '焚烧'] }))).toEqual(['town']);
    expect(leads(aMatter({ category: ['环保', '秸秆'], divisionCode: '410927999' }))).toEqual([]);
    expect(leads(aMatter({ category: ['公共服务', '供水', '水表'] }))).toEqual(['water', 'housing']);
  });

  it('never names the body complained of', () => {
    const accused = { bodyId: 'water', person: null, concernsConduct: false };
    expect(leads(aMatter({ category: ['公共服务', '供水'], accused }))).toEqual(['housing']);
  });

  it('sends conduct to who inspects and to the superiors', () => {
    const accused = { bodyId: 'water', person: '某人', concernsConduct: true };
    expect(leads(aMatter({ accused }))).toEqual(['inspection', 'housing', 'county']);
    expect(leads(aMatter({ accused: { ...accused, bodyId: null } }))).toEqual(['inspection']);
  });

  it('keeps to the dates of a rule', () => {
    const dated = { ...catalogue, entries: [anEntry('1', 'housing', { validFrom: 10, validTo: 20 })] };
    const found = (at: number) => lookUp(dated, bodies, aMatter(), at).length;
    expect([9, 10, 19, 20].map(found)).toEqual([0, 1, 1, 0]);
  });

  it('reports what is wrong with it', () => {
    const wrong = [
      anEntry('1', 'housing'),
      anEntry('1', 'housing'),
      anEntry('2', 'nobody'),
      anEntry('3', 'water', { clause: ' ' }),
    ];
    const codes = catalogueProblems({ ...catalogue, entries: wrong }, bodies).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['entry-twice', 'body-unknown', 'conflict', 'clause-empty']));
    expect(catalogueProblems(catalogue, bodies)).toEqual([]);
  });
});

describe('facts about a body', () => {
  const staff = { active: true, handlerIds: [] };
  const accused = { bodyId: 'housing', person: null, concernsConduct: true };
  const factsOf = (bodyId: string) =>
    bodyFacts(bodies, bodies.get(bodyId)!, aMatter({ accused, category: ['环保', '秸秆'] }), staff);

  it('count parts of the accused body as accused and its superiors as fit', () => {
    expect(factsOf('water')).toMatchObject({ isAccused: true, mayHandleConduct: false });
    expect(factsOf('housing')).toMatchObject({ isAccused: true, mayHandleConduct: false });
    expect(factsOf('county')).toMatchObject({ isAccused: false, mayHandleConduct: true });
    expect(factsOf('inspection')).toMatchObject({ isAccused: false, mayHandleConduct: true });
    expect(factsOf('town')).toMatchObject({ isTownship: true, onDutyList: true });
  });
});
