import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { includes } from './set-similarity.ts';

/** Rarer grams than this are mostly accidents of wording, which say nothing of the matter. */
const MATTER_RARITY = 4.5;
const COMMON_RARITY = 1.5;

/** What a title is about, apart from where: the share of its words, places aside, that the other message has. */
export function matterInText(from: Profile, other: Profile, rarity: Rarity): number {
  let [whole, found] = [0, 0];
  for (const gram of from.title) {
    if (includes(from.places, gram) || includes(other.places, gram)) continue;
    const weight = Math.max(0, Math.min(MATTER_RARITY, rarity.of(gram)) - COMMON_RARITY);
    whole += weight;
    if (includes(other.all, gram)) found += weight;
  }
  return whole === 0 ? 0 : found / whole;
}
