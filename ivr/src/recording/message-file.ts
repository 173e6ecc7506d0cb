import { readFile } from 'node:fs/promises';
import { decodeWav } from '../prompts/wav.ts';

/** Well above an idle line, well below a soft voice; of 32,767. */
const audible = 150;
const frame = 160; // 20 ms at 8 kHz
const frameMs = 20;

/** Whether somebody speaks: for so long, by default a fifth of a second, louder than a line that nobody speaks on. */
export function isHeard(samples: Int16Array, leastMs = 200): boolean {
  let loud = 0;
  for (let from = 0; from + frame <= samples.length; from += frame) {
    if (rms(samples.subarray(from, from + frame)) > audible) loud += 1;
  }
  return loud * frameMs >= leastMs;
}

const rms = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** The same of a file; one that a full disk cut short may have no proper end, and counts as heard. */
export const isHeardIn = async (file: string): Promise<boolean> => {
  const content = await readFile(file);
  try {
    return isHeard(decodeWav(content).samples);
  } catch {
    return true;
  }
};
