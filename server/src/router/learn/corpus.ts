import { FeatureIndex } from '../features/feature-index.ts';
import { Reader } from '../features/reader.ts';
import type { Message } from '../features/reader.ts';
import { LEAST_MESSAGES, spreadOf } from '../features/weigh.ts';
import type { Bag } from '../features/tally.ts';
import { remembered } from '../features/remembered.ts';
import { bagger, featureIds } from '../features/word-features.ts';

/** Messages read once, so that many classifiers can learn from parts of them. Labels play no part in it. */
export interface Corpus {
  reader: Reader;
  index: FeatureIndex;
  /** For each feature whether it is a word as a whole: 1 or 0. */
  isWord: Uint8Array;
  bags: readonly Bag[];
}

export function readCorpus(messages: readonly Message[]): Corpus {
  const reader = Reader.learn(messages);
  const index = new FeatureIndex();
  const words = new Set<number>();
  const idOf = (print: number, isWord: boolean): number => {
    if (isWord) words.add(print);
    return index.add(print);
  };
  const bagOf = bagger(remembered((word) => featureIds(word, idOf)));
  const bags = messages.map((message) => bagOf(reader.read(message).words));
  const kept = frequentFirst(index, bags);
  return {
    reader,
    ...kept,
    isWord: Uint8Array.from(kept.index.prints(), (print) => Number(words.has(print))),
  };
}

/** Leaves out what no classifier could use, and numbers the rest by frequency, so that the common lie together. */
function frequentFirst(index: FeatureIndex, bags: readonly Bag[]): Pick<Corpus, 'index' | 'bags'> {
  const spread = spreadOf(bags, index.size);
  const prints = index.prints();
  const kept = Int32Array.from(spread.keys())
    .filter((id) => spread[id]! >= LEAST_MESSAGES)
    .sort((a, b) => spread[b]! - spread[a]! || a - b);
  const numbers = new Int32Array(index.size).fill(-1);
  for (const [number, id] of kept.entries()) numbers[id] = number;
  return {
    index: FeatureIndex.of(Uint32Array.from(kept, (id) => prints[id]!)),
    bags: bags.map((bag) => renumbered(bag, numbers)),
  };
}

/** In ascending order, as memory is read. */
function renumbered({ ids, counts }: Bag, numbers: Int32Array): Bag {
  const order = Int32Array.from(ids.keys())
    .filter((k) => numbers[ids[k]!]! >= 0)
    .sort((a, b) => numbers[ids[a]!]! - numbers[ids[b]!]!);
  return { ids: order.map((k) => numbers[ids[k]!]!), counts: Float32Array.from(order, (k) => counts[k]!) };
}
