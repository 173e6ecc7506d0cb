import { featureNames } from './pair-features.ts';
import type { PairFeatures } from './pair-features.ts';

const BIAS = -2.63;
const WEIGHTS: PairFeatures = {
  textCosine: 1.86,
  titleInText: 4.81,
  matterInText: 0.37,
  rareShared: 0.72,
  placeShared: 0.44,
  placeCovered: 1.78,
  placeConflict: -0.33,
  titlePlaceCovered: 0.69,
  titlePlaceConflict: -1.49,
  sameBuilding: 1.42,
  days: -4.09,
  sameCaller: 1.77,
  otherPlace: -13.09,
  otherMarkers: -2.61,
  noDate: -2.45,
};

/** Probability, 0 to 1, that a pair is the same matter: logistic regression. */
export function pairScore(features: PairFeatures): number {
  let sum = BIAS;
  for (const name of featureNames) sum += WEIGHTS[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
