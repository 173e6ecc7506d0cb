import { expect, it } from 'vitest';
import { sampleRows } from '../sample-rows.ts';
import { learnSite } from './learn-site.ts';

const matters = sampleRows.map(({ label, text }, index) => ({
  id: `${index}`,
  label,
  text: text!,
  rules: [],
}));

it('tells a site whose matters were all of one body that there is nothing to learn', () => {
  const one = matters.map((matter) => ({ ...matter, label: 'water-supply' }));
  expect(learnSite({ rows: one })).toEqual({ problem: expect.stringContaining('同一单位') as string });
  expect(learnSite({ rows: matters })).toMatchObject({ rows: matters.length, labels: { length: 4 } });
});
