import type { Rarity } from './rarity.ts';

/** What two ascending lists have in common. */
export function shared(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(a.length, b.length));
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) common[count++] = a[i]!;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common.subarray(0, count);
}

/** The rarity of the few in `a` that is found in `b` too, as a share of all their rarity. */
export function overlap(a: Uint32Array, b: Uint32Array, rarity: Rarity): number {
  let [whole, found] = [0, 0];
  for (const gram of a) {
    const weight = rarity.of(gram);
    whole += weight;
    if (includes(b, gram)) found += weight;
  }
  return whole === 0 ? 0 : found / whole;
}

export function includes(ascending: Uint32Array, value: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value;
}

/** Cosine of two texts as vectors of rarities. @param common what they share. */
export function cosine(a: Uint32Array, b: Uint32Array, common: Uint32Array, rarity: Rarity): number {
  const product = rarity.squares(common);
  return product === 0 ? 0 : product / Math.sqrt(rarity.squares(a) * rarity.squares(b));
}
