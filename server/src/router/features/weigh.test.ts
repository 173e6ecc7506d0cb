import { expect, it } from 'vitest';
import { dot, squaredLength } from './sparse-vector.ts';
import { rarityOf, weigh } from './weigh.ts';

const bag = (...ids: number[]) => ({
  ids: Int32Array.from(ids),
  counts: new Float32Array(ids.length).fill(1),
});
const rarity = rarityOf([bag(0, 1), bag(0, 1), bag(0, 2)], 4);

it('weighs the rare more than the common, and the unique not at all', () => {
  expect(rarity[1]).toBeGreaterThan(rarity[0]!);
  expect([rarity[2], rarity[3]]).toEqual([0, 0]);
});

it('gives vectors of length one, or of none', () => {
  const vector = weigh(bag(0, 1, 2), rarity);
  expect([...vector.ids]).toEqual([0, 1]);
  expect(squaredLength(vector)).toBeCloseTo(1, 6);
  expect(dot(vector, Float64Array.of(1, 0, 0, 0))).toBeCloseTo(vector.values[0]!, 6);
  expect(weigh(bag(3), rarity).ids).toHaveLength(0);
});
