import { expect, it } from 'vitest';
import type { CatalogueEntry } from './catalogue.ts';
import { dutiesNear } from './duties.ts';
import { loadOf } from './load.ts';

const entry = (lead: string, category: string[], validTo: number | null = null): CatalogueEntry => ({
  code: category.join(),
  category,
  divisionPrefix: '',
  types: [],
  words: [],
  lead,
  coHandlers: [],
  clause: `${category.at(-1)}条款`,
  validFrom: null,
  validTo,
});
const entries = [
  entry('water', ['公共服务', '供水']),
  entry('water', ['公共服务', '供水', '停水']),
  entry('water', ['公共服务', '供气'], 5),
  entry('heat', ['公共服务', '供热']),
  entry('township', ['环保', '秸秆']),
];
const body = (bodyId: string, more = {}) => ({ bodyId, tier: 'county' as const, dutyList: [], ...more });

it('names what speaks for a body, what fits the matter first', () => {
  const near = dutiesNear(body('water'), { entries }, { category: ['公共服务', '供水', '水压'] }, 9);
  expect(near).toEqual([
    { category: ['公共服务', '供水'], clause: '供水条款', from: 'catalogue', holds: true },
    { category: ['公共服务', '供水', '停水'], clause: '停水条款', from: 'catalogue', holds: false },
  ]);
  expect(dutiesNear(body('heat'), { entries }, { category: ['交通'] }, 9)).toEqual([]);
});

it('takes the lists of a township and of the site for duties as well', () => {
  const town = body('town', { tier: 'township', dutyList: [['环保', '扬尘']] });
  const near = dutiesNear(town, { entries }, { category: ['环保', '扬尘'] }, 9);
  expect(near.map(({ from, holds }) => [from, holds])).toEqual([
    ['duty-list', true],
    ['catalogue', false],
  ]);
  const listed = body('water', { duties: [{ category: ['交通'], clause: '三定第二条' }] });
  expect(dutiesNear(listed, { entries }, { category: ['交通', '公交'] }, 9)).toEqual([
    { category: ['交通'], clause: '三定第二条', from: 'duty-list', holds: true },
  ]);
});

it('calls a body full when one more would be too many', () => {
  expect(loadOf(9, 10).over).toBe(false);
  expect(loadOf(10, 10).over).toBe(true);
  expect(loadOf(1000, null).over).toBe(false);
});
