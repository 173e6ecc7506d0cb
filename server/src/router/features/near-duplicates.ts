import { fingerprint, finish } from './fingerprint.ts';

const SIGNATURE = 48;
const BAND = 3;
const ALIKE = 0.5;
const SHINGLE = 3;
/** Keys the permutations of 32-bit values apart. */
const GOLDEN = 0x9e3779b1;

/**
 * Groups messages that say nearly the same: MinHash signatures over runs of three characters, compared where a band
 * of three values agrees (Broder 1997; Leskovec et al., "Mining of Massive Datasets", ch. 3).
 *
 * @param texts the words of each message joined.
 * @returns for each message the index of the first message of its group.
 */
export function nearDuplicateGroups(texts: readonly string[]): Int32Array {
  const signatures = texts.map(signatureOf);
  const parents = Int32Array.from(texts.keys());
  for (let band = 0; band < SIGNATURE; band += BAND) {
    const buckets = new Map<string, number>();
    for (const [index, signature] of signatures.entries()) {
      const key = signature.subarray(band, band + BAND).join();
      const earlier = buckets.get(key);
      if (earlier === undefined) buckets.set(key, index);
      else if (likeness(signatures[earlier]!, signature) >= ALIKE) unite(parents, earlier, index);
    }
  }
  return parents.map((_, index) => rootOf(parents, index));
}

function signatureOf(text: string, index: number): Uint32Array {
  const signature = new Uint32Array(SIGNATURE).fill(0xffffffff);
  if (text.length < SHINGLE) return signature.map((_, k) => fingerprint(k, `${text} ${index}`));
  for (let start = 0; start + SHINGLE <= text.length; start += 1) {
    const hash = fingerprint(0, text.slice(start, start + SHINGLE));
    for (let k = 0; k < SIGNATURE; k += 1) {
      const permuted = finish(hash ^ Math.imul(k, GOLDEN));
      if (permuted < signature[k]!) signature[k] = permuted;
    }
  }
  return signature;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  return a.filter((value, k) => value === b[k]).length / SIGNATURE;
}

function unite(parents: Int32Array, a: number, b: number): void {
  const [first, second] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(first, second)] = Math.min(first, second);
}

function rootOf(parents: Int32Array, index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root]!;
  return root;
}
