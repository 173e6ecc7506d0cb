import type { SparseVector } from '../features/sparse-vector.ts';

/** Taught messages as an inverted index: which of them have a feature, and how strongly. */
export interface Neighbours {
  /** Index of the class of each message. */
  classes: Uint16Array;
  /** The entries of feature f lie from `starts[f]` to before `starts[f + 1]`. */
  starts: Uint32Array;
  /** Each 256 × message + level: the feature weighs `step × level` in that message, which has length 1. */
  entries: Uint32Array;
  step: number;
}

/** So many messages are kept, evenly taken: time and size stay within bounds whatever a site has. */
const MOST_MESSAGES = 8000;
/** What more than this share of the messages has says little of their likeness and takes most of the time. */
const MOST_SPREAD = 0.15;
/** Few tell by chance, many reach into other matters of the class. */
const NEAREST = 16;
const HIGHEST = 255;

/**
 * @param targets the class of each message.
 * @param size number of features.
 */
export function learnNeighbours(
  vectors: readonly SparseVector[],
  targets: readonly number[],
  size: number,
): Neighbours {
  const stride = Math.max(1, vectors.length / MOST_MESSAGES);
  const kept = Array.from({ length: Math.floor(vectors.length / stride) }, (_, k) => Math.floor(k * stride));
  const spread = new Uint32Array(size);
  for (const row of kept) for (const id of vectors[row]!.ids) spread[id]! += 1;
  const tells = (id: number): boolean => spread[id]! <= MOST_SPREAD * kept.length;
  const starts = new Uint32Array(size + 1);
  for (let id = 0; id < size; id += 1) starts[id + 1] = starts[id]! + (tells(id) ? spread[id]! : 0);
  const owners = new Uint32Array(starts[size]!);
  const weights = new Float32Array(starts[size]!);
  const next = starts.slice();
  for (const [message, row] of kept.entries()) {
    const { ids, values } = vectors[row]!;
    const length = lengthWhere(vectors[row]!, tells);
    for (let k = 0; k < ids.length; k += 1) {
      if (!tells(ids[k]!)) continue;
      const entry = next[ids[k]!]!;
      next[ids[k]!] = entry + 1;
      owners[entry] = message;
      weights[entry] = values[k]! / length;
    }
  }
  const step = weights.reduce((most, weight) => Math.max(most, weight), 0) / HIGHEST || 1;
  const entries = owners.map((message, entry) => 256 * message + Math.round(weights[entry]! / step));
  return { classes: Uint16Array.from(kept, (row) => targets[row]!), starts, entries, step };
}

/** For each class the mean cosine of a message with the taught messages of the class that are nearest to it. */
export function nearnessOf(neighbours: Neighbours, vector: SparseVector, classes: number): Float64Array {
  const likeness = likenessTo(neighbours, vector);
  const nearest = Array.from({ length: classes }, () => new Float64Array(NEAREST));
  const members = new Uint32Array(classes);
  const owners = neighbours.classes;
  for (let message = 0; message < owners.length; message += 1) {
    members[owners[message]!]! += 1;
    insert(nearest[owners[message]!]!, likeness[message]!);
  }
  return Float64Array.from(nearest, (best, c) => {
    const sum = best.reduce((total, one) => total + one, 0);
    return sum / Math.max(1, Math.min(NEAREST, members[c]!));
  });
}

/** The cosine with each message, over the features that tell. */
function likenessTo({ classes, starts, entries, step }: Neighbours, vector: SparseVector): Float64Array {
  const { ids, values } = vector;
  const likeness = new Float64Array(classes.length);
  const length = lengthWhere(vector, (id) => starts[id + 1]! > starts[id]!);
  for (let k = 0; k < ids.length; k += 1) {
    const weight = (values[k]! * step) / length;
    const end = starts[ids[k]! + 1]!;
    for (let place = starts[ids[k]!]!; place < end; place += 1) {
      const entry = entries[place]!;
      likeness[entry >>> 8]! += weight * (entry & 255);
    }
  }
  return likeness;
}

function lengthWhere({ ids, values }: SparseVector, counts: (id: number) => boolean): number {
  let square = 0;
  for (let k = 0; k < ids.length; k += 1) if (counts(ids[k]!)) square += values[k]! * values[k]!;
  return Math.sqrt(square) || 1;
}

/** Puts a number into its place if it is among the greatest; they descend. */
function insert(greatest: Float64Array, number: number): void {
  let place = greatest.length - 1;
  if (number <= greatest[place]!) return;
  for (; place > 0 && greatest[place - 1]! < number; place -= 1) greatest[place] = greatest[place - 1]!;
  greatest[place] = number;
}
