import { expect, it } from 'vitest';
import { learnNeighbours } from './neighbours.ts';

const SIZE = 40;

it('keeps so many messages as time allows, evenly taken', () => {
  const many = Array.from({ length: 20_000 }, (_, k) => ({
    ids: Int32Array.of(k % SIZE),
    values: Float32Array.of(1),
  }));
  const { classes } = learnNeighbours(
    many,
    many.map((_, k) => Number(k >= 15_000)),
    new Uint8Array(SIZE).fill(1),
  );
  expect(classes.length).toBe(8000);
  expect(classes.filter((c) => c === 1).length).toBe(2000);
});
