import { FeatureIndex } from '../features/feature-index.ts';
import { piecesOf } from '../features/reader.ts';
import type { Message, Reader } from '../features/reader.ts';
import type { SparseVector } from '../features/sparse-vector.ts';
import { rarityOf, weigh } from '../features/weigh.ts';
import type { Bag } from '../features/tally.ts';
import { bagger } from '../features/word-features.ts';
import { learnPlane } from './class-plane.ts';
import type { ClassPlane } from './class-plane.ts';
import type { Corpus } from './corpus.ts';
import { lexiconOf } from './lexicon.ts';
import type { KnownWord, Lexicon } from './lexicon.ts';
import { nearnessTo } from './nearness.ts';
import type { Nearness } from './nearness.ts';
import { learnNeighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { sidesOf, tableOf } from './plane-table.ts';
import type { PlaneTable } from './plane-table.ts';

/** Everything that is needed to score a message; scores are not yet probabilities. */
export interface Classifier {
  reader: Reader;
  index: FeatureIndex;
  /** What follows from the rest, laid out so that a message is read and scored fast. */
  wordOf: Lexicon;
  bagOf: (words: readonly KnownWord[]) => Bag;
  table: PlaneTable;
  nearness: Nearness;
  /** Inverse document frequency by feature; 0 for features that are not used. */
  rarity: Float32Array;
  /** One for each class. */
  planes: readonly ClassPlane[];
  /** The messages that were taught. */
  neighbours: Neighbours;
}

type Learnt = Pick<Classifier, 'reader' | 'index' | 'rarity' | 'planes' | 'neighbours'>;

export function classifierOf(learnt: Learnt): Classifier {
  return {
    ...learnt,
    wordOf: lexiconOf(learnt.reader, learnt.index),
    bagOf: bagger(({ ids }) => ids),
    table: tableOf(learnt.planes),
    nearness: nearnessTo(learnt.neighbours, learnt.planes.length),
  };
}

/** Members of a rare class cost more, by the root of how rare it is. */
const MARGIN = { cost: 1, passes: 8 };

/**
 * @param rows the rows of the corpus to learn from.
 * @param targets index of the class of each row of the corpus.
 */
export function learnClassifier(
  { reader, index, isWord, bags }: Corpus,
  rows: readonly number[],
  targets: readonly number[],
  { classes, seed }: { classes: number; seed: number },
): Classifier {
  const chosen = rows.map((row) => bags[row]!);
  const rarity = rarityOf(chosen, index.size);
  const vectors = chosen.map((bag) => weigh(bag, rarity));
  const planes = Array.from({ length: classes }, (_, c) => {
    const members = rows.filter((row) => targets[row] === c).length;
    const memberCost = MARGIN.cost * Math.sqrt(rows.length / (classes * Math.max(1, members)));
    return learnPlane(vectors, (k) => targets[rows[k]!] === c, index.size, { ...MARGIN, memberCost, seed });
  });
  const neighbours = learnNeighbours(
    vectors,
    rows.map((row) => targets[row]!),
    isWord,
  );
  return classifierOf({ reader, index, rarity, planes, neighbours });
}

/** The same classifier without the features that it does not use. */
export function compact({ reader, index, rarity, planes, neighbours }: Classifier): Classifier {
  const used = Int32Array.from(rarity.keys()).filter((id) => rarity[id]! > 0);
  const prints = index.prints();
  const pick = (values: Float32Array) => Float32Array.from(used, (id) => values[id]!);
  return classifierOf({
    reader,
    index: FeatureIndex.of(Uint32Array.from(used, (id) => prints[id]!)),
    rarity: pick(rarity),
    planes: planes.map(({ contrast, weights, bias }) => ({
      contrast: pick(contrast),
      weights: pick(weights),
      bias,
    })),
    neighbours: { ...neighbours, starts: startsOf(used, neighbours.starts) },
  });
}

/** What is not used has no entries. */
function startsOf(used: Int32Array, starts: Uint32Array): Uint32Array {
  const picked = new Uint32Array(used.length + 1).fill(starts.at(-1)!);
  for (const [place, id] of used.entries()) picked[place] = starts[id]!;
  return picked;
}

/** What a classifier sees in a message. */
export interface View {
  /** The words that count, in order. */
  words: readonly KnownWord[];
  /** How many there are with the function words that are skipped. */
  all: number;
  vector: SparseVector;
}

/** As the reader reads it, each piece looked up once. */
export function viewOf({ wordOf, bagOf, rarity }: Classifier, message: Message): View {
  const isText = message.text !== undefined;
  const words: KnownWord[] = [];
  let all = 0;
  for (const piece of piecesOf(message)) {
    const word = wordOf(piece);
    if (word.spelling === '') continue;
    all += 1;
    if (!isText || !word.isStopWord) words.push(word);
  }
  return { words, all, vector: weigh(bagOf(words), rarity) };
}

/** What speaks for each class, kind by kind: the side of its plane, how near its messages are, and both at once. */
export type Evidence = readonly Float64Array[];

export function evidenceOf({ table, nearness }: Classifier, vector: SparseVector): Evidence {
  const sides = sidesOf(table, vector);
  const near = nearness(vector);
  return [sides, near, sides.map((side, c) => side * near[c]!)];
}
