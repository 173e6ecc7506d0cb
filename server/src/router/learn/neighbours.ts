import type { SparseVector } from '../features/sparse-vector.ts';

/** Taught messages as an inverted index: which of them have a feature, and how strongly. */
export interface Neighbours {
  /** Index of the class of each message. */
  classes: Uint16Array;
  /** The entries of feature f lie from `starts[f]` to before `starts[f + 1]`. */
  starts: Uint32Array;
  /** Of each entry the message. */
  messages: Uint16Array;
  /** And how much: the feature weighs `step × level` in the message, which has length 1. */
  levels: Uint8Array;
  step: number;
}

/** So many messages are kept, evenly taken: time and size stay within bounds whatever a site has. */
const MOST_MESSAGES = 8000;
/** What more than this share of the messages has says little of their likeness and takes much of the time. */
const MOST_SPREAD = 0.15;
const HIGHEST = 255;
/**
 * Messages are near by the words that they share: parts of words find no better neighbours, in nine times the time.
 *
 * @param targets the class of each message.
 * @param isWord for each feature 1 or 0.
 */
export function learnNeighbours(
  vectors: readonly SparseVector[],
  targets: readonly number[],
  isWord: Uint8Array,
): Neighbours {
  const size = isWord.length;
  const stride = Math.max(1, vectors.length / MOST_MESSAGES);
  const kept = Array.from({ length: Math.floor(vectors.length / stride) }, (_, k) => Math.floor(k * stride));
  const spread = new Uint32Array(size);
  for (const row of kept) for (const id of vectors[row]!.ids) spread[id]! += 1;
  const tells = (id: number): boolean => isWord[id] === 1 && spread[id]! <= MOST_SPREAD * kept.length;
  const starts = new Uint32Array(size + 1);
  for (let id = 0; id < size; id += 1) starts[id + 1] = starts[id]! + (tells(id) ? spread[id]! : 0);
  const owners = new Uint16Array(starts[size]!);
  const weights = new Float32Array(starts[size]!);
  const next = starts.slice();
  for (const [message, row] of kept.entries()) {
    const { ids, values } = vectors[row]!;
    const length = lengthWhere(vectors[row]!, starts);
    for (let k = 0; k < ids.length; k += 1) {
      if (!tells(ids[k]!)) continue;
      const entry = next[ids[k]!]!;
      next[ids[k]!] = entry + 1;
      owners[entry] = message;
      weights[entry] = values[k]! / length;
    }
  }
  const step = weights.reduce((most, weight) => Math.max(most, weight), 0) / HIGHEST || 1;
  const levels = new Uint8Array(weights.length);
  for (let entry = 0; entry < levels.length; entry += 1) levels[entry] = Math.round(weights[entry]! / step);
  return { classes: Uint16Array.from(kept, (row) => targets[row]!), starts, messages: owners, levels, step };
}

/** The length over the features that have entries. */
export function lengthWhere({ ids, values }: SparseVector, starts: Uint32Array): number {
  let square = 0;
  for (let k = 0; k < ids.length; k += 1) {
    if (starts[ids[k]! + 1]! > starts[ids[k]!]!) square += values[k]! * values[k]!;
  }
  return Math.sqrt(square) || 1;
}
