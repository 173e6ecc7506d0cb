import type { SparseVector } from '../features/sparse-vector.ts';
import type { ClassPlane } from './class-plane.ts';

/** The planes of all classes in one piece, feature by feature, so that a message is weighed in one walk. */
export interface PlaneTable {
  biases: Float64Array;
  /** For each feature and class two numbers: contrast × weight, and contrast squared. */
  terms: Float32Array;
}

export function tableOf(planes: readonly ClassPlane[]): PlaneTable {
  const size = planes[0]?.weights.length ?? 0;
  const terms = new Float32Array(2 * planes.length * size);
  for (const [c, { contrast, weights }] of planes.entries()) {
    for (let id = 0; id < size; id += 1) {
      const at = 2 * (id * planes.length + c);
      terms[at] = contrast[id]! * weights[id]!;
      terms[at + 1] = contrast[id]! * contrast[id]!;
    }
  }
  return { biases: Float64Array.from(planes, ({ bias }) => bias), terms };
}

/** The signed distance of a message from the plane of each class. */
export function sidesOf({ biases, terms }: PlaneTable, { ids, values }: SparseVector): Float64Array {
  const classes = biases.length;
  const sums = new Float64Array(classes);
  const squares = new Float64Array(classes);
  for (let k = 0; k < ids.length; k += 1) {
    const value = values[k]!;
    const square = value * value;
    let at = 2 * classes * ids[k]!;
    for (let c = 0; c < classes; c += 1, at += 2) {
      sums[c]! += value * terms[at]!;
      squares[c]! += square * terms[at + 1]!;
    }
  }
  return sums.map((sum, c) => sum / (Math.sqrt(squares[c]!) || 1) + biases[c]!);
}
