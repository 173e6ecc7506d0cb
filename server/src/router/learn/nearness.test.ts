import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledToOne } from '../features/sparse-vector.ts';
import type { SparseVector } from '../features/sparse-vector.ts';
import { nearnessTo } from './nearness.ts';
import { learnNeighbours } from './neighbours.ts';
import { randomFrom } from './random.ts';

const vector = (weights: Record<number, number>): SparseVector =>
  scaledToOne({
    ids: Int32Array.from(Object.keys(weights), Number),
    values: Float32Array.from(Object.values(weights)),
  });

const draw = (random: () => number) => Math.floor(2000 * random());
const cosine = (a: SparseVector, b: SparseVector): number => {
  const weights = new Map(Array.from(a.ids, (id, k) => [id, a.values[k]!]));
  return b.ids.reduce((sum, id, k) => sum + b.values[k]! * (weights.get(id) ?? 0), 0);
};

/** Twenty matters of two classes, each with features of its own. */
const taught = Array.from({ length: 20 }, (_, k) => vector({ [k]: 2, [20 + (k % 10)]: 1 }));
const targets = taught.map((_, k) => Number(k >= 10));
const SIZE = 40;
const words = new Uint8Array(SIZE).fill(1);
const neighbours = learnNeighbours(taught, targets, words);

describe('nearness of a class', () => {
  it('is the mean cosine with its nearest messages', () => {
    const [first, second] = nearnessTo(neighbours, 2)(taught[3]!);
    expect(first).toBeCloseTo(1 / 10, 2);
    expect(second).toBeCloseTo(0.2 / 10, 2);
  });

  it('is the cosine up to rounding, however many features are shared', () => {
    const random = randomFrom(1);
    const drawn = () =>
      vector(Object.fromEntries(Array.from({ length: 400 }, () => [draw(random), random()])));
    const many = Array.from({ length: 60 }, drawn);
    const rows = [...many, ...Array.from({ length: 400 }, () => vector({}))];
    const told = learnNeighbours(
      rows,
      rows.map(() => 0),
      new Uint8Array(2000).fill(1),
    );
    const asked = drawn();
    const cosines = many.map((one) => cosine(one, asked)).sort((a, b) => b - a);
    const mean = cosines.slice(0, 16).reduce((sum, one) => sum + one, 0) / 16;
    expect(nearnessTo(told, 1)(asked)[0]).toBeCloseTo(mean, 3);
  });

  it('is nothing for what shares nothing, and for a class without messages', () => {
    expect([...nearnessTo(neighbours, 2)(vector({ 35: 1 }))]).toEqual([0, 0]);
    expect([...nearnessTo(neighbours, 3)(vector({}))]).toEqual([0, 0, 0]);
  });

  it('does not heed what many messages have', () => {
    const shared = taught.map(({ ids, values }) =>
      scaledToOne({
        ids: Int32Array.of(...ids, 39),
        values: Float32Array.of(...values, 5),
      }),
    );
    const told = learnNeighbours(shared, targets, words);
    expect(nearnessTo(told, 2)(shared[3]!)[0]).toBeCloseTo(1 / 10, 2);
    expect([...nearnessTo(told, 2)(vector({ 39: 1 }))]).toEqual([0, 0]);
  });

  it('heeds whole words alone', () => {
    const told = learnNeighbours(
      taught,
      targets,
      words.map((_, id) => Number(id !== 3)),
    );
    expect([...nearnessTo(told, 2)(vector({ 3: 1 }))]).toEqual([0, 0]);
    expect(nearnessTo(told, 2)(vector({ 4: 1 }))[0]).toBeGreaterThan(0);
  });

  it('lies between 0 and 1 whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.nat(SIZE - 1).map(String),
          fc.float({ min: Math.fround(0.01), max: 9, noNaN: true }),
        ),
        (weights) => {
          for (const near of nearnessTo(neighbours, 2)(vector(weights))) {
            expect(near).toBeGreaterThanOrEqual(0);
            expect(near).toBeLessThanOrEqual(1.01);
          }
        },
      ),
    );
  });
});
