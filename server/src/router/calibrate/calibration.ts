import { softmax } from './softmax.ts';

/** Turns what speaks for the classes into probabilities: softmax(sum of slope × evidence + bias of the class). */
export interface Calibration {
  /** One for each kind of evidence. */
  slopes: number[];
  biases: number[];
}

/** For each kind of evidence a number a class. */
type Evidence = readonly ArrayLike<number>[];

/** Gradient descent with momentum; a few hundred steps settle a loss that is convex and has few parameters. */
const DESCENT = { steps: 300, rate: 0.4, momentum: 0.9 };

export function probabilitiesOf({ slopes, biases }: Calibration, evidence: Evidence): Float64Array {
  const scores = Float64Array.from(biases);
  for (const [kind, slope] of slopes.entries()) {
    for (let c = 0; c < scores.length; c += 1) scores[c]! += slope * evidence[kind]![c]!;
  }
  return softmax(scores);
}

/**
 * The calibration of the greatest likelihood (vector scaling with one slope for each kind of evidence; Guo et al.,
 * ICML 2017). By it two kinds of evidence are weighed against each other as well (stacking; Wolpert, 1992).
 *
 * @param rows evidence on messages by models that did not learn from them.
 * @param targets the true class of each.
 */
export function learnCalibration(
  rows: readonly Evidence[],
  targets: ArrayLike<number>,
  classes: number,
): Calibration {
  const kinds = rows[0]?.length ?? 0;
  const scales = Array.from({ length: kinds }, (_, kind) => deviationOf(rows.map((row) => row[kind]!)));
  const even = rows.map((row) =>
    row.map((kind, k) => Float64Array.from(kind, (value) => value / scales[k]!)),
  );
  const calibration: Calibration = {
    slopes: scales.map(() => 1),
    biases: Array.from({ length: classes }, () => 0),
  };
  const speed = { slopes: scales.map(() => 0), biases: calibration.biases.map(() => 0) };
  for (let step = 0; step < DESCENT.steps; step += 1) {
    const gradient = gradientOf(calibration, even, targets);
    descend(calibration.slopes, speed.slopes, gradient.slopes, rows.length);
    descend(calibration.biases, speed.biases, gradient.biases, rows.length);
  }
  return { ...calibration, slopes: calibration.slopes.map((slope, kind) => slope / scales[kind]!) };
}

function descend(numbers: number[], speeds: number[], gradient: ArrayLike<number>, rows: number): void {
  for (let k = 0; k < numbers.length; k += 1) {
    speeds[k] = DESCENT.momentum * speeds[k]! - (DESCENT.rate * gradient[k]!) / rows;
    numbers[k]! += speeds[k]!;
  }
}

/** The standard deviation of all numbers, so that every kind of evidence is descended alike; 1 where they are equal. */
function deviationOf(rows: readonly ArrayLike<number>[]): number {
  let [count, sum, square] = [0, 0, 0];
  for (const row of rows) {
    for (let c = 0; c < row.length; c += 1) {
      count += 1;
      sum += row[c]!;
      square += row[c]! * row[c]!;
    }
  }
  return Math.sqrt(Math.max(0, square / count - (sum / count) ** 2)) || 1;
}

/** The gradient of the loss, -log of the probability of the truth, summed over the rows. */
function gradientOf(
  calibration: Calibration,
  rows: readonly Evidence[],
  targets: ArrayLike<number>,
): { slopes: Float64Array; biases: Float64Array } {
  const biases = new Float64Array(calibration.biases.length);
  const slopes = new Float64Array(calibration.slopes.length);
  for (const [k, evidence] of rows.entries()) {
    const errors = probabilitiesOf(calibration, evidence);
    errors[targets[k]!]! -= 1;
    for (let c = 0; c < errors.length; c += 1) {
      biases[c]! += errors[c]!;
      for (let kind = 0; kind < slopes.length; kind += 1) slopes[kind]! += errors[c]! * evidence[kind]![c]!;
    }
  }
  return { slopes, biases };
}
