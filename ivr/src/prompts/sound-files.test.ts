import { expect, test } from 'vitest';
import { toneShare } from '../network/tone.ts';
import { resample } from './resample.ts';
import { ringback } from './sounds.ts';
import { decodeWav, encodeWav } from './wav.ts';

const tone = (hertz: number, rate: number) =>
  Int16Array.from({ length: rate }, (_, i) => 10_000 * Math.sin((2 * Math.PI * hertz * i) / rate));

test('a file holds what was put in', () => {
  const samples = tone(440, 8000);
  expect(decodeWav(encodeWav(samples, 8000))).toEqual({ samples, rate: 8000 });
  expect(() => decodeWav(Buffer.from('no sound at all'))).toThrow('no WAVE file');
});

test('resampling keeps what a telephone carries and folds nothing back', () => {
  const low = resample(tone(1000, 22_050), 22_050, 8000);
  expect(low).toHaveLength(8000);
  expect(toneShare(low, 1000, 8000)).toBeGreaterThan(0.95);
  const folded = resample(tone(6000, 22_050), 22_050, 8000);
  expect(Math.max(...folded.subarray(200, -200))).toBeLessThan(300);
});

test('the ringback is 450 Hz, 1 s on and 4 s off', () => {
  const samples = ringback();
  expect(samples).toHaveLength(40_000);
  expect(toneShare(samples.subarray(0, 8000), 450, 8000)).toBeGreaterThan(0.95);
  expect(samples.subarray(8000).every((sample) => sample === 0)).toBe(true);
});
