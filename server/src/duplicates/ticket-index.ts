import { pairFeatures } from './pair-features.ts';
import type { PairFeatures } from './pair-features.ts';
import { pairScore } from './pair-score.ts';
import { Postings } from './postings.ts';
import { ProfileShelf } from './profile-shelf.ts';
import { profileOf } from './profile.ts';
import type { Profile } from './profile.ts';
import { Rarity } from './rarity.ts';
import type { TicketText } from './ticket-text.ts';
import { VoteBox } from './vote-box.ts';

export interface LookupOptions {
  /** Least score of a match. */
  threshold?: number;
  /** Most matches. */
  limit?: number;
  /** Most candidates that are scored in full. */
  candidates?: number;
  /** Most index entries that are read. */
  reads?: number;
}

export interface Match {
  id: string;
  /** Probability that both are the same matter. */
  score: number;
  /** How much the titles say the same, places aside, 0 to 1; 0 if they name different places. */
  matter: number;
}

/** On judged pairs the best balance: about five of six pairs are right, and four of five are found. */
export const DEFAULT_THRESHOLD = 0.4;
/** Of one gram, only the latest entries: what everybody writes of finds nothing. */
const READS_PER_GRAM = 3000;

/**
 * Finds the tickets of the same matter. Incremental: a ticket is found from the moment it is added. Scores depend on
 * which tickets are in the index, not on the order in which they came.
 */
export class TicketIndex {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #shelf = new ProfileShelf();
  readonly #postings = new Postings();
  readonly #rarity = new Rarity();
  readonly #votes = new VoteBox();

  get size(): number {
    return this.#numbers.size;
  }

  /** Bytes of the index itself, without the ids. */
  get bytes(): number {
    return this.#shelf.bytes + this.#postings.bytes;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** @throws RangeError if the id is in the index already. */
  add(ticket: TicketText): void {
    if (this.#numbers.has(ticket.id)) throw new RangeError(`ticket ${ticket.id} is in the index`);
    const profile = profileOf(ticket);
    const number = this.#shelf.add(profile);
    this.#ids.push(ticket.id);
    this.#numbers.set(ticket.id, number);
    this.#rarity.count(profile.all);
    for (const gram of indexedGrams(profile)) this.#postings.add(gram, number);
  }

  /** A removed ticket, such as a closed one, is not found any more; what it taught about rarity stays. */
  remove(id: string): boolean {
    return this.#numbers.delete(id);
  }

  /** The likeliest first; a draft that is in the index itself is not among them. */
  lookup(draft: TicketText, options: LookupOptions = {}): Match[] {
    const { threshold = DEFAULT_THRESHOLD, limit = 20, candidates = 100, reads = 20_000 } = options;
    const profile = profileOf(draft);
    const matches: Match[] = [];
    for (const number of this.#candidates(profile, candidates, reads)) {
      const id = this.#ids[number]!;
      if (id === draft.id || this.#numbers.get(id) !== number) continue;
      const features = pairFeatures(profile, this.#shelf.at(number), this.#rarity);
      const score = pairScore(features);
      if (score >= threshold) matches.push({ id, score, matter: matterOf(features) });
    }
    return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  /** Tickets get votes for the grams that they share with the draft, the more the rarer; the rarest are read first. */
  #candidates(profile: Profile, most: number, reads: number): number[] {
    const grams = [...new Set([...profile.sketch, ...profile.all])];
    grams.sort((a, b) => this.#postings.length(a) - this.#postings.length(b) || a - b);
    const votes = this.#votes.open(this.#shelf.count);
    let left = reads;
    for (const gram of grams) {
      if (left <= 0) break;
      const length = this.#postings.length(gram);
      const count = Math.min(length, READS_PER_GRAM, left);
      left -= count;
      const weight = Math.log((this.#shelf.count + 1) / (length + 0.5)) ** 2;
      this.#postings.visit(gram, count, (number) => votes.add(number, weight));
    }
    return votes.best(most);
  }
}

function matterOf({ matterInText, placeConflict, titlePlaceConflict }: PairFeatures): number {
  return placeConflict + titlePlaceConflict > 0 ? 0 : matterInText;
}

/** The grams by which a ticket is found: its title, its places and a sample of its body. */
function indexedGrams({ title, mentions, sketch }: Profile): Set<number> {
  return new Set([...title, ...sketch, ...mentions.flatMap(({ grams }) => [...grams])]);
}
