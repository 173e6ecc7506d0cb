import { softmax } from './softmax.ts';

/** Turns the scores of the classes into probabilities: softmax(slope × score + bias of the class). */
export interface Calibration {
  slope: number;
  biases: number[];
}

/** Gradient descent with momentum; a few hundred steps settle a loss that is convex and has few parameters. */
const DESCENT = { steps: 300, rate: 0.4, momentum: 0.9 };

export function probabilitiesOf({ slope, biases }: Calibration, scores: ArrayLike<number>): Float64Array {
  return softmax(Float64Array.from(biases, (bias, c) => slope * scores[c]! + bias));
}

/**
 * The calibration of the greatest likelihood (vector scaling with one slope; Guo et al., ICML 2017).
 *
 * @param rows scores of messages by models that did not learn from them.
 * @param targets the true class of each.
 */
export function learnCalibration(
  rows: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  classes: number,
): Calibration {
  const calibration: Calibration = { slope: 1, biases: Array.from({ length: classes }, () => 0) };
  const speed = { slope: 0, biases: new Float64Array(classes) };
  for (let step = 0; step < DESCENT.steps; step += 1) {
    const gradient = gradientOf(calibration, rows, targets);
    speed.slope = DESCENT.momentum * speed.slope - (DESCENT.rate * gradient.slope) / rows.length;
    calibration.slope += speed.slope;
    for (const [c, slope] of gradient.biases.entries()) {
      speed.biases[c] = DESCENT.momentum * speed.biases[c]! - (DESCENT.rate * slope) / rows.length;
      calibration.biases[c]! += speed.biases[c]!;
    }
  }
  return calibration;
}

/** The gradient of the loss, -log of the probability of the truth, summed over the rows. */
function gradientOf(
  calibration: Calibration,
  rows: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
): { slope: number; biases: Float64Array } {
  const biases = new Float64Array(calibration.biases.length);
  let slope = 0;
  for (const [k, scores] of rows.entries()) {
    const errors = probabilitiesOf(calibration, scores);
    errors[targets[k]!]! -= 1;
    for (let c = 0; c < errors.length; c += 1) {
      biases[c]! += errors[c]!;
      slope += errors[c]! * scores[c]!;
    }
  }
  return { slope, biases };
}
