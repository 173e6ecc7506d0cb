import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loudness, toneShare } from '@hotline/ivr/network/tone';
import { decodeWav } from '@hotline/ivr/prompts/wav';
import type { VoiceLab } from './voice-lab.ts';

const FRAME = 400; // 50 ms at 8 kHz
const QUIET = 100;

/** For each complete recording of a call, whether a tone sounds in it anywhere. */
export const recordedTones = ({ recordings }: VoiceLab, callId: string, hertz: number): boolean[] =>
  readdirSync(recordings)
    .filter((file) => file.startsWith(`${callId}.`))
    .toSorted()
    .map((file) => sounds(readFileSync(join(recordings, file)), hertz));

function sounds(file: Buffer, hertz: number): boolean {
  const { samples, rate } = decodeWav(file);
  for (let from = 0; from + FRAME <= samples.length; from += FRAME) {
    const frame = samples.subarray(from, from + FRAME);
    if (loudness(frame) > QUIET && toneShare(frame, hertz, rate) > 0.5) return true;
  }
  return false;
}
