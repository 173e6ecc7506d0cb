import { longestPromptMs, type PromptKey, type SoundProblem } from '@hotline/shared/domain/voice/prompt';
import { isHeard } from '../recording/message-file.ts';
import { readWave, type Sound } from './read-wave.ts';
import { resample } from './resample.ts';
import { speak, telephoneRate } from './speak.ts';
import { decodeWav, encodeWav } from './wav.ts';

export type Rendered = { wav: Buffer; durationMs: number } | { problem: SoundProblem; durationMs?: number };

/** A single syllable is shorter than any message. */
const leastMs = 60;

/** A text as callers would hear it. @throws Error when espeak-ng is missing */
export const renderText = async (key: PromptKey, text: string, espeak: string): Promise<Rendered> =>
  fit(key, decodeWav(await speak(espeak, text)));

/** A file that somebody handed in, as Asterisk plays it: 8 kHz, mono, 16 bit. */
export function renderUpload(key: PromptKey, file: Buffer): Rendered {
  const sound = readWave(file);
  return typeof sound === 'string' ? { problem: sound } : fit(key, sound);
}

/** What is too long is not converted, so that nobody keeps the machine busy with an hour of music. */
function fit(key: PromptKey, { samples, rate }: Sound): Rendered {
  const durationMs = Math.round((samples.length * 1000) / rate);
  if (durationMs > longestPromptMs(key)) return { problem: 'too-long', durationMs };
  const heard = rate === telephoneRate ? samples : resample(samples, rate, telephoneRate);
  return isHeard(heard, leastMs)
    ? { wav: encodeWav(heard, telephoneRate), durationMs }
    : { problem: 'silent', durationMs };
}
