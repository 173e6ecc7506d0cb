import { FRAME_MS } from './levels.ts';

/** A stretch in which somebody talks; milliseconds from the beginning. */
export interface Spurt {
  fromMs: number;
  toMs: number;
}

/** Mean amplitude above which a frame is speech: about −40 dBFS, well over the noise of a telephone line. */
const SPEECH_RMS = 330;
/** Pauses between words do not end a spurt, and a click is none (ITU-T P.59 joins gaps below 200 ms). */
const JOIN_MS = 200;
const SHORTEST_MS = 100;

/** @param rms mean amplitudes by frames of 20 ms. */
export function talkSpurts(rms: readonly number[]): Spurt[] {
  const spurts: Spurt[] = [];
  rms.forEach((level, i) => {
    if (level < SPEECH_RMS) return;
    const fromMs = i * FRAME_MS;
    const last = spurts.at(-1);
    if (last && fromMs - last.toMs < JOIN_MS) last.toMs = fromMs + FRAME_MS;
    else spurts.push({ fromMs, toMs: fromMs + FRAME_MS });
  });
  return spurts.filter(({ fromMs, toMs }) => toMs - fromMs >= SHORTEST_MS);
}
