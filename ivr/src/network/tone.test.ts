import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loudness, toneShare } from './tone.ts';

const rate = 8000;
const tone = (hertz: number, amplitude = 8000) =>
  Int16Array.from({ length: 1600 }, (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate));

test('a pure tone holds nearly all of its energy, at any loudness', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 3400 }),
      fc.integer({ min: 200, max: 30_000 }),
      (hertz, amplitude) => {
        expect(toneShare(tone(hertz, amplitude), hertz, rate)).toBeGreaterThan(0.9);
        expect(
          toneShare(tone(hertz, amplitude), hertz > 1800 ? hertz - 200 : hertz + 200, rate),
        ).toBeLessThan(0.05);
      },
    ),
  );
});

test('two tones at once are both heard', () => {
  const [low, high] = [tone(1300), tone(2100)];
  const both = low.map((sample, i) => sample + (high[i] ?? 0));
  expect(toneShare(both, 1300, rate)).toBeGreaterThan(0.4);
  expect(toneShare(both, 2100, rate)).toBeGreaterThan(0.4);
});

test('silence holds no tone', () => {
  expect(toneShare(new Int16Array(1600), 1300, rate)).toBe(0);
  expect(loudness(new Int16Array(1600))).toBe(0);
});
