import { FeatureIndex } from '../features/feature-index.ts';
import type { Message, Reader, Reading } from '../features/reader.ts';
import type { SparseVector } from '../features/sparse-vector.ts';
import { rarityOf, weigh } from '../features/weigh.ts';
import { bagOf, wordIds } from '../features/word-features.ts';
import type { IdsOf } from '../features/word-features.ts';
import { learnPlane, scoreOf } from './class-plane.ts';
import type { ClassPlane } from './class-plane.ts';
import type { Corpus } from './corpus.ts';

/** Everything that is needed to score a message; scores are not yet probabilities. */
export interface Classifier {
  reader: Reader;
  index: FeatureIndex;
  idsOf: IdsOf;
  /** Inverse document frequency by feature; 0 for features that are not used. */
  rarity: Float32Array;
  /** One for each class. */
  planes: readonly ClassPlane[];
}

export function classifierOf(parts: Omit<Classifier, 'idsOf'>): Classifier {
  return { ...parts, idsOf: wordIds((print) => parts.index.idOf(print)) };
}

/** Members of a rare class cost more, by the root of how rare it is. */
const MARGIN = { cost: 1, passes: 8 };

/**
 * @param rows the rows of the corpus to learn from.
 * @param targets index of the class of each row of the corpus.
 */
export function learnClassifier(
  { reader, index, bags }: Corpus,
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
  return classifierOf({ reader, index, rarity, planes });
}

/** The same classifier without the features that it does not use. */
export function compact({ reader, index, rarity, planes }: Classifier): Classifier {
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
  });
}

/** What a classifier sees in a message. */
export interface View {
  reading: Reading;
  vector: SparseVector;
}

export function viewOf({ reader, idsOf, rarity }: Classifier, message: Message): View {
  const reading = reader.read(message);
  return {
    reading,
    vector: weigh(bagOf(reading.words, idsOf), rarity),
  };
}

export function scoresOf({ planes }: Pick<Classifier, 'planes'>, vector: SparseVector): Float64Array {
  return Float64Array.from(planes, (plane) => scoreOf(plane, vector));
}
