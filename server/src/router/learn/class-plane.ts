import { multiplied, scaledToOne } from '../features/sparse-vector.ts';
import type { SparseVector } from '../features/sparse-vector.ts';
import { classContrast } from './class-contrast.ts';
import { separate } from './dual-coordinate-descent.ts';
import type { MarginOptions } from './dual-coordinate-descent.ts';

/** What a model knows of one class: how much each feature counts, and on which side. */
export interface ClassPlane {
  contrast: Float32Array;
  weights: Float32Array;
  bias: number;
}

/** A plane between the members of a class and the rest, in a space stretched where the class stands out. */
export function learnPlane(
  rows: readonly SparseVector[],
  isMember: (row: number) => boolean,
  size: number,
  options: MarginOptions,
): ClassPlane {
  const contrast = classContrast(rows, isMember, size);
  const stretched = rows.map((row) => stretch(row, contrast));
  const { weights, bias } = separate(stretched, isMember, size, options);
  return { contrast, weights: Float32Array.from(weights), bias };
}

/** What each feature of a message adds to its score, in the order of its ids. */
export function sharesOf({ contrast, weights }: ClassPlane, vector: SparseVector): Float32Array {
  const { ids, values } = stretch(vector, contrast);
  return values.map((value, k) => value * weights[ids[k]!]!);
}

function stretch(vector: SparseVector, contrast: Float32Array): SparseVector {
  return scaledToOne(multiplied(vector, contrast));
}
