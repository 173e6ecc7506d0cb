import { calibrationError, coverageAt, verdictOf } from './confidence.ts';
import type { Coverage } from './confidence.ts';
import { argMax, classFigures, confusionOf, macroF1, topK } from './metrics.ts';
import type { ClassFigures } from './metrics.ts';

export interface Figures {
  accuracy: number;
  macroF1: number;
  top2: number;
  calibrationError: number;
  perClass: ClassFigures[];
  coverage: Coverage[];
}

const PRECISIONS = [0.95, 0.97, 0.98, 0.99];

/** @param probabilities one row a message, in the order of the labels. */
export function figuresOf(
  probabilities: readonly Float64Array[],
  targets: readonly number[],
  labels: readonly string[],
): Figures {
  const perClass = classFigures(confusionOf(targets, probabilities.map(argMax), labels.length), labels);
  const verdicts = probabilities.map((row, index) => verdictOf(row, targets[index]!));
  return {
    accuracy: topK(probabilities, targets, 1),
    macroF1: macroF1(perClass),
    top2: topK(probabilities, targets, 2),
    calibrationError: calibrationError(verdicts),
    perClass,
    coverage: PRECISIONS.map((precision) => coverageAt(verdicts, precision)),
  };
}
