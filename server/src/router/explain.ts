import { sharesOf } from './learn/class-plane.ts';
import type { Classifier, View } from './learn/classifier.ts';

export interface WordWeight {
  word: string;
  /** What it added to the score of the class; all words and the bias of the class make up the score. */
  weight: number;
}

const MOST = 8;

/** The words that spoke most for a class. */
export function explain({ planes }: Classifier, { words, vector }: View, c: number): WordWeight[] {
  const shares = new Map(Array.from(sharesOf(planes[c]!, vector), (share, k) => [vector.ids[k]!, share]));
  const uses = new Map<number, number>();
  for (const { ids } of words) for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const { spelling, ids } of words) {
    const weight = ids.reduce((sum, id) => sum + (shares.get(id) ?? 0) / uses.get(id)!, 0);
    weights.set(spelling, (weights.get(spelling) ?? 0) + weight);
  }
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);
}
