import { expect, it } from 'vitest';
import { learnPlane, sharesOf } from './class-plane.ts';
import type { ClassPlane } from './class-plane.ts';
import { sidesOf, tableOf } from './plane-table.ts';

const vector = (...values: number[]) => ({
  ids: Int32Array.from(values.keys()),
  values: Float32Array.from(values),
});
const rows = [vector(1, 0, 0.5), vector(0.9, 0.1, 0.5), vector(0, 1, 0.5), vector(0.1, 0.9, 0.5)];
const scoreOf = (plane: ClassPlane, row: (typeof rows)[number]) => sidesOf(tableOf([plane]), row)[0]!;
const learn = (seed: number) =>
  learnPlane(rows, (row) => row < 2, 3, { cost: 1, memberCost: 1, passes: 20, seed });

it('separates members from the rest', () => {
  const plane = learn(1);
  expect(rows.map((row) => Math.sign(scoreOf(plane, row)))).toEqual([1, 1, -1, -1]);
  expect(plane.contrast[0]).toBeGreaterThan(plane.contrast[2]!);
});

it('explains a score by the shares of the features', () => {
  const plane = learn(1);
  const shares = sharesOf(plane, rows[0]!);
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.reduce((sum, share) => sum + share, plane.bias)).toBeCloseTo(scoreOf(plane, rows[0]!), 6);
});

it('learns the same from the same seed', () => {
  expect(learn(3)).toEqual(learn(3));
});

it('knows nothing but its bias of an empty message', () => {
  expect(scoreOf(learn(1), vector())).toBe(learn(1).bias);
});

it('scores all classes at once as it scores each', () => {
  const planes = [1, 2, 3].map(learn);
  expect([...sidesOf(tableOf(planes), rows[1]!)]).toEqual(planes.map((plane) => scoreOf(plane, rows[1]!)));
});
