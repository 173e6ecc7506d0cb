import { expect, it } from 'vitest';
import { randomFrom } from '../learn/random.ts';
import { learnCalibration, probabilitiesOf } from './calibration.ts';

it('recovers the slope and the biases that drew the truth', () => {
  const random = randomFrom(1);
  const truth = { slope: 3, biases: [0.5, -0.5, 0] };
  const rows = Array.from({ length: 1000 }, () => Float64Array.from({ length: 3 }, () => 2 * random() - 1));
  const targets = rows.map((row) => {
    const [first, second] = probabilitiesOf(truth, row);
    const drawn = random();
    return drawn < first! ? 0 : drawn < first! + second! ? 1 : 2;
  });
  const learnt = learnCalibration(rows, targets, 3);
  expect(learnt.slope).toBeCloseTo(3, 0);
  expect(learnt.biases[0]! - learnt.biases[1]!).toBeCloseTo(1, 0);
});

it('stays finite for huge scores and sums to one', () => {
  const probabilities = probabilitiesOf({ slope: 1e6, biases: [0, 0] }, [1, -1]);
  expect([...probabilities]).toEqual([1, 0]);
});
