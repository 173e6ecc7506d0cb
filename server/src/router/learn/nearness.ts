import type { SparseVector } from '../features/sparse-vector.ts';
import { lengthWhere } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';

/** Few tell by chance, many reach into other matters of the class. */
const NEAREST = 16;
/**
 * Asked weights in whole numbers. A sum is at most UNIT / step (Cauchy and Schwarz), and a step at least 1 / (255 √n)
 * where messages have n features: below 2^31 up to 260,000 of them, more than can be read of a message.
 */
const UNIT = 16_384;

/** For each class the mean cosine of a message with the taught messages of the class that are nearest to it. */
export type Nearness = (vector: SparseVector) => Float64Array;

/** One memory serves message after message, because fresh memory costs more than the looking. */
export function nearnessTo(neighbours: Neighbours, classes: number): Nearness {
  const { bounds, messages } = byClass(neighbours, classes);
  const sorted = { ...neighbours, messages };
  const likeness = new Int32Array(neighbours.classes.length);
  const nearest = new Int32Array(NEAREST);
  const unit = neighbours.step / UNIT;
  return (vector) => {
    addLikeness(sorted, vector, likeness.fill(0));
    const means = new Float64Array(classes);
    for (let c = 0; c < classes; c += 1) {
      const [from, to] = [bounds[c]!, bounds[c + 1]!];
      means[c] =
        (unit * sumOfNearest(likeness, from, to, nearest)) / Math.max(1, Math.min(NEAREST, to - from));
    }
    return means;
  };
}

/** The messages numbered anew, so that those of class c lie from `bounds[c]` to before `bounds[c + 1]`. */
function byClass(
  { classes: owners, messages }: Neighbours,
  classes: number,
): { bounds: Int32Array; messages: Uint16Array } {
  const bounds = new Int32Array(classes + 1);
  for (const c of owners) bounds[c + 1]! += 1;
  for (let c = 0; c < classes; c += 1) bounds[c + 1]! += bounds[c]!;
  const next = bounds.slice();
  const numbers = owners.map((c) => next[c]!++);
  return { bounds, messages: messages.map((message) => numbers[message]!) };
}

/** Adds the cosine with each message over the features that tell, in whole numbers: UNIT / step is 1. */
function addLikeness(
  { starts, messages, levels }: Neighbours,
  vector: SparseVector,
  likeness: Int32Array,
): void {
  const { ids, values } = vector;
  const scale = UNIT / lengthWhere(vector, starts);
  for (let k = 0; k < ids.length; k += 1) {
    const weight = Math.round(values[k]! * scale);
    const end = starts[ids[k]! + 1]!;
    for (let at = starts[ids[k]!]!; at < end; at += 1) {
      likeness[messages[at]!]! += Math.imul(weight, levels[at]!);
    }
  }
}

/** The sum of the greatest numbers from one place to before another; `greatest` is room to work in. */
function sumOfNearest(likeness: Int32Array, from: number, to: number, greatest: Int32Array): number {
  greatest.fill(0);
  let least = 0;
  for (let at = from; at < to; at += 1) {
    if (likeness[at]! <= least) continue;
    insert(greatest, likeness[at]!);
    least = greatest[NEAREST - 1]!;
  }
  return greatest.reduce((sum, one) => sum + one, 0);
}

/** Puts a number into its place among the greatest, which descend; the least falls out. */
function insert(greatest: Int32Array, number: number): void {
  let place = NEAREST - 1;
  for (; place > 0 && greatest[place - 1]! < number; place -= 1) greatest[place] = greatest[place - 1]!;
  greatest[place] = number;
}
