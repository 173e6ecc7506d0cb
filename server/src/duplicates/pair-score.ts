import { featureNames } from './pair-features.ts';
import type { PairFeatures } from './pair-features.ts';

const BIAS = -2.48;
const WEIGHTS: PairFeatures = {
  textCosine: 2.31,
  titleInText: 4.14,
  matterInText: 0.53,
  rareShared: 0.65,
  placeShared: 0.0,
  placeCovered: 1.74,
  placeConflict: -0.92,
  titlePlaceCovered: 0.82,
  titlePlaceConflict: -1.72,
  sameBuilding: 0.4,
  days: -3.86,
  sameCaller: 2.0,
  otherPlace: -12.22,
  otherMarkers: -2.44,
  noDate: -2.32,
};

/** Probability, 0 to 1, that a pair is the same matter: logistic regression. */
export function pairScore(features: PairFeatures): number {
  let sum = BIAS;
  for (const name of featureNames) sum += WEIGHTS[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
