import { expect, it } from 'vitest';
import { tempered, trustIn, usualFamiliarity } from './trust.ts';

const usual = { features: 100, share: 0.6 };

it('trusts what is as familiar as usual', () => {
  expect(trustIn({ features: 300, share: 0.9 }, usual)).toBe(1);
  expect(trustIn({ features: 50, share: 0.9 }, usual)).toBe(0.5);
  expect(trustIn({ features: 300, share: 0 }, usual)).toBe(0);
});

it('draws towards any class and keeps the order', () => {
  expect([...tempered(Float64Array.of(0.8, 0.2), 0)]).toEqual([0.5, 0.5]);
  expect([...tempered(Float64Array.of(0.8, 0.2), 0.5)]).toEqual([0.65, 0.35]);
});

it('takes what all but a twentieth reach as usual', () => {
  const seen = Array.from({ length: 100 }, (_, k) => ({ features: k, share: k / 100 }));
  expect(usualFamiliarity(seen)).toEqual({ features: 5, share: 0.05 });
  expect(usualFamiliarity([])).toEqual({ features: 0, share: 0 });
});
