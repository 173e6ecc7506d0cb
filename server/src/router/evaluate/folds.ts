import { randomFrom, shuffle } from '../learn/random.ts';

export interface Foldable {
  /** Index of the class. */
  target: number;
  /** Rows of one group stay together. */
  group: string | number;
}

/**
 * Deals rows into folds so that no group is split and each class is spread evenly (stratified group folds). The
 * same seed deals the same way.
 *
 * @returns the fold of each row, from 0.
 */
export function dealFolds(rows: readonly Foldable[], folds: number, seed: number): Int32Array {
  const groups = membersByGroup(rows);
  const order = Int32Array.from(groups.keys());
  shuffle(order, randomFrom(seed));
  const filled = new Map<number, number[]>();
  const dealt = new Int32Array(rows.length);
  for (const g of order) {
    const members = groups[g]!;
    const target = rows[members[0]!]!.target;
    const sizes = filled.get(target) ?? Array.from({ length: folds }, () => 0);
    filled.set(target, sizes);
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold]! += members.length;
    for (const member of members) dealt[member] = fold;
  }
  return dealt;
}

function membersByGroup(rows: readonly Foldable[]): number[][] {
  const groups = new Map<string | number, number[]>();
  for (const [index, { group }] of rows.entries()) {
    const members = groups.get(group);
    if (members) members.push(index);
    else groups.set(group, [index]);
  }
  return [...groups.values()];
}
