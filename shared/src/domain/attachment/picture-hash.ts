/** Side of the grey miniature that a picture is recognised by. */
export const HASH_SIDE = 9;

const CELLS = HASH_SIDE - 1;
/** Greys that are nearer to each other than this are one: the sky stays one after it was compressed anew. */
const STEP = 2;
/** A miniature without contrast, such as a white page, tells nothing. */
const LEAST_CONTRAST = 24;
/** Of 128; see {@link bandsOf}. */
const MOST_DIFFERENT = 7;
const BAND = 4;

/**
 * Difference hash of a picture: whether each cell of the miniature is darker than its neighbour on the right and than
 * the one below it; 128 bits as 32 hex digits. The same picture scaled, compressed anew or made a little brighter
 * keeps nearly all of them (Krawetz, "Kind of Like That", 2013; both directions here).
 * @param greys {@link HASH_SIDE} rows of {@link HASH_SIDE} values, 0–255.
 * @returns `null` where there is nothing to recognise.
 */
export function pictureHash(greys: Uint8Array): string | null {
  if (Math.max(...greys) - Math.min(...greys) < LEAST_CONTRAST) return null;
  return [1, HASH_SIDE].map((neighbour) => darker(greys, neighbour)).join('');
}

function darker(greys: Uint8Array, neighbour: number): string {
  let bits = 0n;
  for (let y = 0; y < CELLS; y += 1) {
    for (let x = 0; x < CELLS; x += 1) {
      const at = y * HASH_SIDE + x;
      bits = (bits << 1n) | (greys[at + neighbour]! - greys[at]! > STEP ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart((CELLS * CELLS) / 4, '0');
}

/** Whether two hashes are of one picture, as far as a machine can tell. */
export function isSamePicture(a: string, b: string): boolean {
  let other = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let different = 0;
  for (; other > 0n; other &= other - 1n) different += 1;
  return different <= MOST_DIFFERENT;
}

/**
 * Eight pieces of a hash. Of two hashes that differ in seven bits at most, one piece at least is the same: so what is
 * nearly equal is found by an index of equal pieces (Norouzi et al., "Fast Search in Hamming Space", 2012).
 */
export const bandsOf = (hash: string): string[] =>
  Array.from({ length: hash.length / BAND }, (_, n) => `${n}:${hash.slice(n * BAND, (n + 1) * BAND)}`);
