import { fingerprint } from './fingerprint.ts';

const SIGNATURE = 48;
const BAND = 3;
const ALIKE = 0.5;
const SHINGLE = 3;
const EMPTY = 0xffffffff;

/**
 * Groups messages that say nearly the same: MinHash signatures by one permutation over runs of three characters,
 * compared where a band of three values agrees (Broder 1997; Li, Owen and Zhang, "One Permutation Hashing", 2012).
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

/** One hash a run: its remainder chooses the place, the least stays. Empty places borrow from the next filled one. */
function signatureOf(text: string, index: number): Uint32Array {
  const least = new Uint32Array(SIGNATURE).fill(EMPTY);
  if (text.length < SHINGLE) return least.map((_, k) => fingerprint(k, `${text} ${index}`));
  for (let start = 0; start + SHINGLE <= text.length; start += 1) {
    const hash = fingerprint(0, text.slice(start, start + SHINGLE)) % EMPTY;
    const place = hash % SIGNATURE;
    if (hash < least[place]!) least[place] = hash;
  }
  return least.map((_, k) => {
    let place = k;
    while (least[place] === EMPTY) place = (place + 1) % SIGNATURE;
    return least[place]!;
  });
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
