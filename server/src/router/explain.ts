import { eachFeature } from './features/word-features.ts';
import { sharesOf } from './learn/class-plane.ts';
import type { Classifier, View } from './learn/classifier.ts';

export interface WordWeight {
  word: string;
  /** What it added to the score of the class; all words and the bias of the class make up the score. */
  weight: number;
}

const MOST = 8;

/** The words that spoke most for a class. */
export function explain({ planes, index }: Classifier, { reading, vector }: View, c: number): WordWeight[] {
  const shares = new Map(Array.from(sharesOf(planes[c]!, vector), (share, k) => [vector.ids[k]!, share]));
  const seen = new Map<number, number>();
  const visit = (use: (id: number) => void) => (word: string) =>
    eachFeature(word, (print) => {
      const id = index.idOf(print);
      if (id >= 0) use(id);
    });
  reading.words.forEach(visit((id) => seen.set(id, (seen.get(id) ?? 0) + 1)));
  const weights = new Map<string, number>();
  for (const word of reading.words) {
    let weight = weights.get(word) ?? 0;
    visit((id) => (weight += shares.get(id)! / seen.get(id)!))(word);
    weights.set(word, weight);
  }
  return [...weights]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);
}
