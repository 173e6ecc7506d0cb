import { runsOf, unitsOf } from './text-units.ts';

/** Grams are numbered by hash; at a million tickets a few in a hundred share a number, which only blurs rarity. */
export const GRAM_BITS = 22;
export const GRAM_SPACE = 2 ** GRAM_BITS;
const SKETCH_SIZE = 8;
const SHINGLE_LENGTH = 6;

/** FNV-1a with a final mix. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function gramOf(text: string): number {
  return hashOf(text) >>> (32 - GRAM_BITS);
}

/** The distinct pairs of neighbouring units of a text, ascending. */
export function gramsOf(text: string): Uint32Array {
  const grams = new Set<number>();
  for (const units of unitsOf(text)) {
    for (let index = 1; index < units.length; index += 1) {
      grams.add(gramOf(units[index - 1]! + units[index]!));
    }
    if (units.length === 1) grams.add(gramOf(units[0]!));
  }
  return ascending(grams);
}

/**
 * A sample of the longer stretches of a text (bottom-k sketch): two texts that share half of their stretches share
 * one of the sample with near certainty, whatever their titles.
 */
export function sketchOf(text: string): Uint32Array {
  const hashes = new Set<number>();
  for (const run of runsOf(text)) {
    for (let end = SHINGLE_LENGTH; end <= run.length; end += 1) {
      hashes.add(hashOf(run.slice(end - SHINGLE_LENGTH, end)));
    }
  }
  return ascending(hashes)
    .slice(0, SKETCH_SIZE)
    .map((hash) => Math.imul(hash, 0x9e3779b1) >>> (32 - GRAM_BITS));
}

export function ascending(values: Iterable<number>): Uint32Array {
  return Uint32Array.from(values).sort();
}
