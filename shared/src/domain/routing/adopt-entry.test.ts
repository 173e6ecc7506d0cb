import { expect, it } from 'vitest';
import { adoptEntry } from './adopt-entry.ts';
import { catalogueProblems } from './catalogue-problems.ts';
import type { CatalogueEntry } from './catalogue.ts';

const entry = (code: string, lead: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  code,
  category: ['公共服务', '供水'],
  divisionPrefix: '',
  types: [],
  words: [],
  lead,
  coHandlers: [],
  clause: '三定',
  validFrom: null,
  validTo: null,
  ...more,
});
const body = (bodyId: string) => ({
  bodyId,
  name: bodyId,
  aliases: [],
  tier: 'county' as const,
  parentId: null,
  divisionCode: '410927',
  needsApproval: false,
  inspects: false,
  dutyList: [],
});
const bodies = new Map(['water', 'housing'].map((bodyId) => [bodyId, body(bodyId)]));

it('ends what it replaces at the instant at which it begins, without a conflict', () => {
  const entries = adoptEntry(
    [entry('1', 'water'), entry('2', 'water', { words: ['村'] })],
    entry('R', 'housing'),
    9,
  );
  expect(entries.map(({ code, validFrom, validTo }) => [code, validFrom, validTo])).toEqual([
    ['1', null, 9],
    ['2', null, null],
    ['R', 9, null],
  ]);
  expect(catalogueProblems({ id: 'default', version: 2, entries }, bodies)).toEqual([]);
});

it('takes out what had not begun, and leaves what is over', () => {
  const over = entry('1', 'water', { validTo: 5 });
  const later = entry('2', 'water', { validFrom: 20 });
  expect(adoptEntry([over, later], entry('R', 'housing'), 9).map(({ code }) => code)).toEqual(['1', 'R']);
});

it('hands on the 时限模板 and the examples of what it replaces, but none that names who led until now', () => {
  const example = (lead: string | null) => ({
    text: '停水',
    divisionCode: '410927',
    type: 'request' as const,
    lead,
  });
  const old = entry('1', 'water', {
    profile: 'utilities',
    examples: [example(null), example('water'), example('power')],
  });
  const elsewhere = entry('2', 'water', { words: ['村'], profile: 'village', examples: [example(null)] });
  const adopted = adoptEntry([elsewhere, old], entry('R', 'housing'), 9).at(-1);
  expect(adopted).toMatchObject({
    lead: 'housing',
    profile: 'utilities',
    examples: [example(null), example('power')],
  });
  expect(adoptEntry([elsewhere], entry('R', 'housing'), 9).at(-1)?.profile).toBeUndefined();
});
