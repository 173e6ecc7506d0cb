import type { Pair } from '../duplicates/supported-scores.ts';

/** Two groups become one if their messages are the same matter at least this surely on average. */
const LEAST_MEAN = 0.5;

/**
 * Groups messages by matter and place: average linkage over the pairs, the surest first. A chain of single likenesses
 * does not join two events, because the missing pairs count as zero. Groups of one are left out.
 * @param pairs descending by score.
 */
export function cluster(pairs: readonly Pair[]): string[][] {
  const groupOf = new Map<string, Group>();
  const group = (id: string) => {
    const found = groupOf.get(id) ?? { ids: [id], links: new Map() };
    groupOf.set(id, found);
    return found;
  };
  for (const { a, b, score } of pairs) link(group(a), group(b), score);
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other) continue;
    const mean = (one.links.get(other) ?? 0) / (one.ids.length * other.ids.length);
    if (mean >= LEAST_MEAN) join(one, other, groupOf);
  }
  return [...new Set(groupOf.values())].map(({ ids }) => ids).filter(({ length }) => length > 1);
}

interface Group {
  ids: string[];
  /** Sum of the scores between the members of two groups. */
  links: Map<Group, number>;
}

function link(a: Group, b: Group, score: number): void {
  a.links.set(b, (a.links.get(b) ?? 0) + score);
  b.links.set(a, (b.links.get(a) ?? 0) + score);
}

function join(a: Group, b: Group, groupOf: Map<string, Group>): void {
  const [small, large] = a.ids.length < b.ids.length ? [a, b] : [b, a];
  for (const id of small.ids) {
    large.ids.push(id);
    groupOf.set(id, large);
  }
  large.links.delete(small);
  for (const [third, score] of small.links) {
    third.links.delete(small);
    if (third !== large) link(large, third, score);
  }
}
