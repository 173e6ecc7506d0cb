import { compareMarkers } from './markers.ts';
import { matterInText } from './matter-in-text.ts';
import { placeFeatures } from './place-features.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { cosine, includes, overlap, shared } from './set-similarity.ts';

/** What a pair is scored by; the weights are in `pair-score.ts`. */
export const featureNames = [
  'textCosine',
  'titleInText',
  'matterInText',
  'rareShared',
  'placeShared',
  'placeCovered',
  'placeConflict',
  'titlePlaceCovered',
  'titlePlaceConflict',
  'sameBuilding',
  'days',
  'noDate',
  'sameCaller',
  'otherPlace',
  'otherMarkers',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type PairFeatures = Record<FeatureName, number>;

/** From this likeness on, two texts are one wording; then a differing name weighs. */
const ONE_WORDING = 0.6;

/** Symmetric: the order of the two does not matter. Every value lies between 0 and 1. */
export function pairFeatures(a: Profile, b: Profile, rarity: Rarity): PairFeatures {
  const common = shared(a.all, b.all);
  const textCosine = Math.sqrt(cosine(a.all, b.all, common, rarity));
  const { titlePlaceDiffers, ...place } = placeFeatures(a, b, rarity);
  const markers = compareMarkers(a.markers, b.markers);
  const sameCaller = a.caller !== 0 && a.caller === b.caller;
  const differs = Object.values(markers).some((agreement) => agreement < 0);
  return {
    textCosine,
    titleInText: (overlap(a.title, b.all, rarity) + overlap(b.title, a.all, rarity)) / 2,
    matterInText: Math.max(matterInText(a, b, rarity), matterInText(b, a, rarity)),
    rareShared: rareShared(common, a, b, rarity),
    ...place,
    sameBuilding: Math.max(0, markers.building),
    ...dateFeatures(a.day, b.day),
    sameCaller: sameCaller ? textCosine : 0,
    otherPlace: titlePlaceDiffers ? Math.max(0, textCosine - ONE_WORDING) : 0,
    otherMarkers: differs ? textCosine : 0,
  };
}

/** Rare grams in common, places aside, saturating: twenty say hardly more than ten. */
function rareShared(common: Uint32Array, a: Profile, b: Profile, rarity: Rarity): number {
  let sum = 0;
  for (const gram of common) {
    if (!includes(a.places, gram) && !includes(b.places, gram)) sum += Math.max(0, rarity.of(gram) - 3.5);
  }
  return sum / (sum + 15);
}

/** A year apart is 1, the same day 0. */
function dateFeatures(a: number, b: number): Pick<PairFeatures, 'days' | 'noDate'> {
  if (a < 0 || b < 0) return { days: 0, noDate: 1 };
  return { days: Math.min(1, Math.log1p(Math.abs(a - b)) / Math.log(366)), noDate: 0 };
}
