import type { Familiarity } from '../calibrate/trust.ts';
import type { Classifier, View } from './classifier.ts';

/** How much of a message the classifier knows: a word is known when half of its features are. */
export function familiarityOf({ idsOf }: Classifier, { reading, vector }: View): Familiarity {
  const known = reading.words.filter((word) => {
    const ids = idsOf(word);
    return 2 * ids.reduce((count, id) => count + Number(id >= 0), 0) >= ids.length;
  });
  return { features: vector.ids.length, share: known.length / Math.max(1, reading.all.length) };
}
