import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

const sine = (frequency: number, rate: number): Int16Array =>
  Int16Array.from(
    { length: rate },
    (_, index) => 10_000 * Math.sin((2 * Math.PI * frequency * index) / rate),
  );
const loudness = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

describe('resample', () => {
  it('keeps speech as it was', () => {
    const out = resample(sine(1_000, 22_050), 22_050, 8_000);
    const wanted = sine(1_000, 8_000);
    const worst = Math.max(
      ...out.slice(100, -100).map((sample, index) => Math.abs(sample - wanted[index + 100]!)),
    );
    expect(out).toHaveLength(8_000);
    expect(worst).toBeLessThan(150);
  });

  it('drops what telephones cannot carry instead of folding it back', () => {
    expect(loudness(resample(sine(6_000, 22_050), 22_050, 8_000))).toBeLessThan(100);
  });
});
