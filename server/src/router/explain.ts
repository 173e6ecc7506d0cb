import { sharesOf } from './learn/class-plane.ts';
import type { Classifier, View } from './learn/classifier.ts';

export interface WordWeight {
  word: string;
  /** What it added to the score of the class; all words and the bias of the class make up the score. */
  weight: number;
}

const MOST = 8;

/** The words that spoke most for a class. */
export function explain({ planes, idsOf }: Classifier, { reading, vector }: View, c: number): WordWeight[] {
  const shares = new Map(Array.from(sharesOf(planes[c]!, vector), (share, k) => [vector.ids[k]!, share]));
  const uses = new Map<number, number>();
  for (const word of reading.words) for (const id of idsOf(word)) uses.set(id, (uses.get(id) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const word of reading.words) {
    const weight = Array.from(idsOf(word)).reduce(
      (sum, id) => sum + (shares.get(id) ?? 0) / uses.get(id)!,
      0,
    );
    weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);
}
