import type { Familiarity } from '../calibrate/trust.ts';
import { eachFeature } from '../features/word-features.ts';
import type { Classifier, View } from './classifier.ts';

/** How much of a message the classifier knows. */
export function familiarityOf({ index }: Classifier, { reading, vector }: View): Familiarity {
  const isKnown = (print: number) => index.idOf(print) >= 0;
  const known = reading.words.filter((word) => knownShare(word, isKnown) >= 0.5);
  return { features: vector.ids.length, share: known.length / Math.max(1, reading.all.length) };
}

function knownShare(word: string, isKnown: (print: number) => boolean): number {
  let all = 0;
  let known = 0;
  eachFeature(word, (print) => {
    all += 1;
    if (isKnown(print)) known += 1;
  });
  return known / all;
}
