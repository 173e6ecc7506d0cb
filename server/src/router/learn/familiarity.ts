import type { Familiarity } from '../calibrate/trust.ts';
import type { View } from './classifier.ts';

/** How much of a message the classifier knows. */
export function familiarityOf({ words, all, vector }: View): Familiarity {
  const known = words.filter(({ isKnown }) => isKnown);
  return { features: vector.ids.length, share: known.length / Math.max(1, all) };
}
