import { wavFile } from './wav.ts';

const rate = 8_000;
/** A slow walk over the pentatonic scale on C: no interval in it is harsh, and it ends where it began. */
const melody = [
  261.63, 329.63, 392, 440, 392, 523.25, 440, 392, 329.63, 392, 293.66, 329.63, 261.63, 293.66, 329.63,
  261.63,
];
const secondsPerNote = 1.5;

/** Music on hold of our own making: 24 s, mono, 8 kHz, 16 bit, soft enough to speak over. */
export function musicOnHold(): Buffer {
  const perNote = secondsPerNote * rate;
  const samples = new Int16Array(melody.length * perNote);
  for (let index = 0; index < samples.length; index++) {
    const note = Math.floor(index / perNote);
    samples[index] = Math.round(3_000 * (tone(melody[note]!, index % perNote) + echo(note, index % perNote)));
  }
  return wavFile(samples, rate);
}

/** A struck string: a sine and its octave that die away, with a soft onset. */
function tone(frequency: number, offset: number): number {
  const time = offset / rate;
  const angle = 2 * Math.PI * frequency * time;
  return Math.min(1, time / 0.02) * Math.exp(-1.8 * time) * (Math.sin(angle) + 0.25 * Math.sin(2 * angle));
}

/** The note before goes on sounding below the new one. */
function echo(note: number, offset: number): number {
  const time = (offset + secondsPerNote * rate) / rate;
  const before = melody[(note + melody.length - 1) % melody.length]!;
  return Math.exp(-1.8 * time) * Math.sin(2 * Math.PI * before * time);
}
