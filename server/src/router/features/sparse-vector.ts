/** A message in feature space: `values[k]` is the weight of feature `ids[k]`; each id occurs once. */
export interface SparseVector {
  ids: Int32Array;
  values: Float32Array;
}

/** The inner product with a dense row. */
export function dot({ ids, values }: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < ids.length; k += 1) sum += dense[ids[k]!]! * values[k]!;
  return sum;
}

/** Adds `factor` times the vector to a dense row, in place. */
export function addScaled({ ids, values }: SparseVector, factor: number, dense: Float64Array): void {
  for (let k = 0; k < ids.length; k += 1) dense[ids[k]!]! += factor * values[k]!;
}

export function squaredLength({ values }: SparseVector): number {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += values[k]! * values[k]!;
  return sum;
}

/** The same direction with length 1; a vector of length 0 stays. */
export function scaledToOne(vector: SparseVector): SparseVector {
  const factor = 1 / (Math.sqrt(squaredLength(vector)) || 1);
  const values = new Float32Array(vector.values.length);
  for (let k = 0; k < values.length; k += 1) values[k] = vector.values[k]! * factor;
  return { ids: vector.ids, values };
}

/** Each value times the factor of its feature. */
export function multiplied({ ids, values }: SparseVector, factors: Float32Array): SparseVector {
  const products = new Float32Array(values.length);
  for (let k = 0; k < values.length; k += 1) products[k] = values[k]! * factors[ids[k]!]!;
  return { ids, values: products };
}
