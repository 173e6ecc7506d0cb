export interface Pair {
  a: string;
  b: string;
  score: number;
}

export interface FirstLook extends Pair {
  matter: number;
}

/** Weights of the second look, fitted on the same judged pairs as `pair-score.ts`. */
const BIAS = -1.67;
const OWN = 0.89;
const MATTER = 2.65;
const AGREEMENT = 8.96;
const CROWD = -2.03;
const OWN_IN_CROWD = -1.01;

type Neighbours = ReadonlyMap<string, number>;

/**
 * Scores each pair again by its neighbours. Of an event that many write about, each knows the same others, however
 * different the words are; in a crowd of lookalikes (one estate, many matters) the others differ. A pair without
 * neighbours keeps nearly its own score.
 */
export function supportedScores(pairs: readonly FirstLook[]): Pair[] {
  const neighbours = new Map<string, Map<string, number>>();
  const link = (from: string, to: string, score: number) => {
    if (!neighbours.has(from)) neighbours.set(from, new Map());
    neighbours.get(from)!.set(to, score);
  };
  for (const { a, b, score } of pairs) {
    link(a, b, score);
    link(b, a, score);
  }
  return pairs.map((pair) => ({ a: pair.a, b: pair.b, score: supported(pair, neighbours) }));
}

function supported({ a, b, score, matter }: FirstLook, neighbours: ReadonlyMap<string, Neighbours>): number {
  const [ofA, ofB] = [neighbours.get(a)!, neighbours.get(b)!];
  const larger = Math.max(total(ofA), total(ofB)) - score;
  const agreement = inCommon(ofA, ofB) / (0.5 + larger);
  const crowd = larger / (larger + 1);
  const bounded = Math.min(0.9999, Math.max(0.0001, score));
  const own = Math.log(bounded / (1 - bounded));
  const sum =
    BIAS + OWN * own + MATTER * matter + AGREEMENT * agreement + CROWD * crowd + OWN_IN_CROWD * own * crowd;
  return 1 / (1 + Math.exp(-sum));
}

function total(neighbours: Neighbours): number {
  let sum = 0;
  for (const score of neighbours.values()) sum += score;
  return sum;
}

function inCommon(a: Neighbours, b: Neighbours): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, score] of few) sum += score * (many.get(id) ?? 0);
  return sum;
}
