import { sum } from './metrics.ts';

export interface Interval {
  mean: number;
  /** 95 % bounds. */
  low: number;
  high: number;
}

const Z = 1.959_964;

/**
 * The mean of a figure over repeated folds with bounds that allow for the rows that the folds share (corrected
 * resampled t-test; Nadeau and Bengio, "Inference for the Generalization Error", 2003).
 *
 * @param values one a fold, of all repetitions.
 * @param folds folds of one repetition.
 */
export function intervalOver(values: readonly number[], folds: number): Interval {
  const mean = sum(values) / values.length;
  const freedom = Math.max(1, values.length - 1);
  const variance = sum(values.map((value) => (value - mean) ** 2)) / freedom;
  const half = studentT(freedom) * Math.sqrt(variance * (1 / values.length + 1 / (folds - 1)));
  return { mean, low: mean - half, high: mean + half };
}

/** The 97.5 % point of Student's t by the first terms of its Cornish–Fisher expansion. */
function studentT(freedom: number): number {
  return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2);
}
