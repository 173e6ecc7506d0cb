/** How much of a message a model knows. */
export interface Familiarity {
  /** Different known features. */
  features: number;
  /** Known words among all words: 0 to 1. */
  share: number;
}

/** What all but the oddest twentieth of the messages reach. */
export function usualFamiliarity(seen: readonly Familiarity[]): Familiarity {
  const twentieth = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 20)] ?? 0;
  return {
    features: twentieth(seen.map(({ features }) => features)),
    share: twentieth(seen.map(({ share }) => share)),
  };
}

/**
 * How far a message may be judged at all: 1 when it is as familiar as usual, 0 when nothing in it is known. One
 * word, another language or script, or a string of signs stays near 0.
 */
export function trustIn({ features, share }: Familiarity, usual: Familiarity): number {
  return Math.min(1, features / Math.max(1, usual.features), usual.share > 0 ? share / usual.share : 1);
}

/** Draws probabilities towards "any class" as trust falls; their order stays. */
export function tempered(probabilities: Float64Array, trust: number): Float64Array {
  return probabilities.map((probability) => trust * probability + (1 - trust) / probabilities.length);
}
