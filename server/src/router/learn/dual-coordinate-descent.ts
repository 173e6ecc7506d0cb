import { addScaled, dot, squaredLength } from '../features/sparse-vector.ts';
import type { SparseVector } from '../features/sparse-vector.ts';
import { randomFrom, shuffle } from './random.ts';

export interface MarginOptions {
  /** The price of one unit of squared hinge loss of a row outside the class. */
  cost: number;
  /** The same of a member. */
  memberCost: number;
  passes: number;
  seed: number;
}

/** A separating plane: one weight for each feature and a bias. */
export interface Plane {
  weights: Float64Array;
  bias: number;
}

/** A row so far on the right side of its margin is looked at again only so many passes later. */
const CLEAR = 0.2;
const REST = 3;

/**
 * The L2-regularised squared-hinge plane between members and the rest, by dual coordinate descent
 * (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008).
 *
 * @param isMember whether row k belongs to the class.
 * @param size number of features.
 */
export function separate(
  rows: readonly SparseVector[],
  isMember: (row: number) => boolean,
  size: number,
  { cost, memberCost, passes, seed }: MarginOptions,
): Plane {
  const plane: Plane = { weights: new Float64Array(size), bias: 0 };
  const slacks = Float64Array.from(rows, (_, row) => 1 / (2 * (isMember(row) ? memberCost : cost)));
  const curvature = Float64Array.from(rows, (row, index) => squaredLength(row) + 1 + slacks[index]!);
  const duals = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, index) => index);
  const resting = new Int32Array(rows.length);
  const random = randomFrom(seed);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      if (resting[index]! > pass) continue;
      const row = rows[index]!;
      const sign = isMember(index) ? 1 : -1;
      const old = duals[index]!;
      const gradient = sign * (dot(row, plane.weights) + plane.bias) - 1 + slacks[index]! * old;
      const next = Math.max(0, old - gradient / curvature[index]!);
      if (next === old) {
        if (gradient > CLEAR) resting[index] = pass + REST;
        continue;
      }
      duals[index] = next;
      addScaled(row, (next - old) * sign, plane.weights);
      plane.bias += (next - old) * sign;
    }
  }
  return plane;
}
