import type { Familiarity } from '../calibrate/trust.ts';
import type { Classifier, View } from './classifier.ts';

/** How much of a message the classifier knows. */
export function familiarityOf({ knows }: Classifier, { reading, vector }: View): Familiarity {
  const known = reading.words.filter(knows);
  return { features: vector.ids.length, share: known.length / Math.max(1, reading.all.length) };
}
