import { expect, it } from 'vitest';
import { intervalOver } from './interval.ts';

it('widens the bounds by what the folds share', () => {
  const values = Array.from({ length: 25 }, (_, k) => 0.9 + (k % 2 === 0 ? 0.01 : -0.01));
  const { mean, low, high } = intervalOver(values, 5);
  expect(mean).toBeCloseTo(0.9004, 9);
  // t(24) = 2.0639, s = 0.010198 and sqrt(1/25 + 1/4) = 0.53852
  expect(high - mean).toBeCloseTo(2.0639 * 0.010198 * 0.53852, 5);
  expect(mean - low).toBeCloseTo(high - mean, 12);
});

it('has no width where nothing varies', () => {
  expect(intervalOver([0.5, 0.5], 2)).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
});
