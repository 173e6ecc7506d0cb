import { scaledToOne } from './sparse-vector.ts';
import type { SparseVector } from './sparse-vector.ts';
import type { Bag } from './tally.ts';

/** A feature seen in a single message teaches nothing. */
export const LEAST_MESSAGES = 2;

/** How many messages have each feature. */
export function spreadOf(bags: readonly Bag[], size: number): Int32Array {
  const spread = new Int32Array(size);
  for (const { ids } of bags) for (let k = 0; k < ids.length; k += 1) spread[ids[k]!]! += 1;
  return spread;
}

/**
 * The inverse document frequency of each feature; 0 for one that too few messages have.
 *
 * @param size number of features.
 */
export function rarityOf(bags: readonly Bag[], size: number): Float32Array {
  return Float32Array.from(spreadOf(bags, size), (messages) =>
    messages < LEAST_MESSAGES ? 0 : 1 + Math.log((1 + bags.length) / (1 + messages)),
  );
}

/** 1 + the logarithm of most counts, which are whole and small. */
const SUBLINEAR = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));
const sublinear = (count: number): number => SUBLINEAR[count] ?? 1 + Math.log(count);

/** Sublinear tf-idf, scaled to length 1; features of no weight are left out. */
export function weigh({ ids, counts }: Bag, rarity: Float32Array): SparseVector {
  const kept = new Int32Array(ids.length);
  const values = new Float32Array(ids.length);
  let size = 0;
  for (let k = 0; k < ids.length; k += 1) {
    const weight = rarity[ids[k]!]!;
    if (weight === 0) continue;
    kept[size] = ids[k]!;
    values[size] = weight * sublinear(counts[k]!);
    size += 1;
  }
  return scaledToOne({ ids: kept.subarray(0, size), values: values.subarray(0, size) });
}
