import { expect, it } from 'vitest';
import { randomFrom } from '../learn/random.ts';
import { learnCalibration, probabilitiesOf } from './calibration.ts';

it('recovers the slopes and the biases that drew the truth, on whatever scale the evidence is', () => {
  const random = randomFrom(1);
  const truth = { slopes: [3, 40], biases: [0.5, -0.5, 0] };
  const evidence = (most: number) => Float64Array.from({ length: 3 }, () => most * (2 * random() - 1));
  const rows = Array.from({ length: 2000 }, () => [evidence(1), evidence(0.05)]);
  const targets = rows.map((row) => {
    const [first, second] = probabilitiesOf(truth, row);
    const drawn = random();
    return drawn < first! ? 0 : drawn < first! + second! ? 1 : 2;
  });
  const { slopes, biases } = learnCalibration(rows, targets, 3);
  expect(slopes[0]! / 3).toBeCloseTo(1, 0);
  expect(slopes[1]! / 40).toBeCloseTo(1, 0);
  expect(biases[0]! - biases[1]!).toBeCloseTo(1, 0);
});

it('gives evidence that never differs no say', () => {
  const rows = Array.from({ length: 20 }, (_, row) => [Float64Array.of(row % 2, 0), Float64Array.of(0, 0)]);
  const targets = rows.map((_, row) => (row + 1) % 2);
  expect([...probabilitiesOf(learnCalibration(rows, targets, 2), rows[1]!)][0]).toBeGreaterThan(0.9);
});

it('stays finite for huge scores and sums to one', () => {
  const probabilities = probabilitiesOf({ slopes: [1e6], biases: [0, 0] }, [[1, -1]]);
  expect([...probabilities]).toEqual([1, 0]);
});
