import type { Mention } from './place-mentions.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { overlap } from './set-similarity.ts';

/** Names whose parts are rarer than this are a place of their own; the rest are words such as 地下车库. */
const NAME_RARITY = 4;
const FOUND = 0.66;

export interface PlaceFeatures {
  /** Rarity of the rarest name that both have. */
  placeShared: number;
  /** Share of the names of the one that the other has too, of the better side. */
  placeCovered: number;
  /** Both name places, and none of them is the other's. */
  placeConflict: number;
  /** The same of the names in titles, of the worse side. */
  titlePlaceCovered: number;
  /** Both titles name places, and none of them is in the other message. */
  titlePlaceConflict: number;
  /** Each title names a place that is not in the other message. */
  titlePlaceDiffers: number;
}

export function placeFeatures(a: Profile, b: Profile, rarity: Rarity): PlaceFeatures {
  const [there, back] = [lookFor(a.mentions, b, rarity), lookFor(b.mentions, a, rarity)];
  const [titleThere, titleBack] = [
    lookFor(a.mentions.filter(isInTitle), b, rarity),
    lookFor(b.mentions.filter(isInTitle), a, rarity),
  ];
  const rarest = Math.max(there.rarest, back.rarest);
  const named = there.named && back.named;
  return {
    placeShared: rarest / 8,
    placeCovered: Math.max(there.covered, back.covered),
    placeConflict: named && rarest < NAME_RARITY ? 1 : 0,
    titlePlaceCovered: Math.min(titleThere.covered, titleBack.covered),
    titlePlaceConflict:
      titleThere.named && titleBack.named && Math.max(titleThere.rarest, titleBack.rarest) < NAME_RARITY
        ? 1
        : 0,
    titlePlaceDiffers: titleThere.missed && titleBack.missed ? 1 : 0,
  };
}

const isInTitle = ({ inTitle }: Mention) => inTitle;

interface Found {
  named: boolean;
  missed: boolean;
  covered: number;
  rarest: number;
}

function lookFor(mentions: readonly Mention[], other: Profile, rarity: Rarity): Found {
  const found: Found = { named: false, missed: false, covered: 0, rarest: 0 };
  let [whole, covered] = [0, 0];
  for (const { grams } of mentions) {
    const mean = rarity.sum(grams) / grams.length;
    if (mean >= NAME_RARITY) found.named = true;
    const share = overlap(grams, other.all, rarity);
    const weight = Math.max(0, mean - 2);
    whole += weight;
    if (share < FOUND) {
      if (mean >= NAME_RARITY) found.missed = true;
      continue;
    }
    covered += weight * share;
    found.rarest = Math.max(found.rarest, mean);
  }
  found.covered = whole === 0 ? 0.5 : covered / whole;
  return found;
}
