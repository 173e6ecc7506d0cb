import type { SparseVector } from '../features/sparse-vector.ts';

const SMOOTHING = 0.1;

/**
 * How much each feature tells a class from the rest: 1 + |log of the ratio of its shares in both|
 * (naive-Bayes weighting; Wang and Manning, "Baselines and Bigrams", ACL 2012).
 *
 * @param size number of features.
 */
export function classContrast(
  rows: readonly SparseVector[],
  isMember: (row: number) => boolean,
  size: number,
): Float32Array {
  const inside = new Float64Array(size).fill(SMOOTHING);
  const outside = new Float64Array(size).fill(SMOOTHING);
  for (const [index, { ids, values }] of rows.entries()) {
    const side = isMember(index) ? inside : outside;
    for (let k = 0; k < ids.length; k += 1) side[ids[k]!]! += values[k]!;
  }
  const total = (side: Float64Array) => side.reduce((mass, share) => mass + share, 0);
  const balance = Math.log(total(outside) / total(inside));
  return Float32Array.from(inside, (share, id) => 1 + Math.abs(Math.log(share / outside[id]!) + balance));
}
