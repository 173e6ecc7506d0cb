import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loudness, toneShare } from '@hotline/ivr/network/tone';
import { decodeWav } from '@hotline/ivr/prompts/wav';
import { voices } from './steps.ts';
import type { VoiceLab } from './voice-lab.ts';

const FRAME = 400; // 50 ms at 8 kHz
const QUIET = 100;

/** Waits until a call's recordings lie in their place: what was said is in the citizen's file and the agent's. */
export async function keptWhole(lab: VoiceLab, callId: string, files = 2): Promise<void> {
  await lab.server.count('recorded', callId, files);
  await lab.until(
    async () => recordedTones(lab, callId, 0).length === files,
    'all recordings in their place',
  );
  for (const [who, hertz] of Object.entries(voices)) {
    if (who === 'police') continue;
    if (!recordedTones(lab, callId, hertz).includes(true)) throw new Error(`${who} is in no recording`);
  }
  if (lab.server.of(callId).includes('recording-failed')) throw new Error('a recording failed');
}

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
