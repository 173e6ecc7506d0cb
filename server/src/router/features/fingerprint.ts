const PRIME = 0x01000193;

/** Begins a 32-bit fingerprint (FNV-1a); kinds of features that share characters differ in their start. */
export function begin(kind: number): number {
  return Math.imul(0x811c9dc5 ^ kind, PRIME);
}

/** Appends one UTF-16 code unit. */
export function append(state: number, codeUnit: number): number {
  return Math.imul(Math.imul(state ^ (codeUnit & 0xff), PRIME) ^ (codeUnit >>> 8), PRIME);
}

/** Spreads the state over all 32 bits (the finaliser of MurmurHash3); unsigned. */
export function finish(state: number): number {
  let hash = state ^ (state >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function fingerprint(kind: number, word: string): number {
  let state = begin(kind);
  for (let i = 0; i < word.length; i += 1) state = append(state, word.charCodeAt(i));
  return finish(state);
}
