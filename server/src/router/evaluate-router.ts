import { learnCalibration, probabilitiesOf } from './calibrate/calibration.ts';
import { crossScores } from './evaluate/cross-scores.ts';
import type { CrossScore } from './evaluate/cross-scores.ts';
import { figuresOf } from './evaluate/figures.ts';
import type { Figures } from './evaluate/figures.ts';
import { intervalOver } from './evaluate/interval.ts';
import type { Interval } from './evaluate/interval.ts';
import { examplesOf } from './rows/examples.ts';
import type { TrainingRow } from './rows/training-row.ts';

export interface EvaluateOptions {
  /** From 2. */
  folds?: number;
  repeats?: number;
  seed?: number;
}

export interface Evaluation extends Omit<Figures, 'macroF1'> {
  labels: string[];
  rows: number;
  /** Messages measured, each once a repetition. */
  measured: number;
  folds: number;
  repeats: number;
  /** Over the folds of all repetitions. */
  macroF1: Interval;
}

/** A message with probabilities from models, calibration included, that did not learn from it. */
interface Judged {
  target: number;
  fold: number;
  probabilities: Float64Array;
}

/**
 * Measures how well routers learn from these rows, by repeated folds that keep near-duplicates together. Segmented
 * rows only teach.
 *
 * @throws TrainingDataError when the rows have fewer than two classes.
 */
export function evaluateRouter(
  rows: readonly TrainingRow[],
  { folds = 5, repeats = 5, seed = 1 }: EvaluateOptions = {},
): Evaluation {
  const { labels, corpus, examples } = examplesOf(rows);
  const classes = labels.length;
  const rounds = Array.from({ length: repeats }, (_, round) =>
    judge(crossScores(corpus, examples, { classes, folds, seed: seed + round }), classes, folds),
  );
  const measure = (judged: readonly Judged[]) =>
    figuresOf(
      judged.map(({ probabilities }) => probabilities),
      judged.map(({ target }) => target),
      labels,
    );
  const byFold = rounds.flatMap((judged) =>
    Array.from({ length: folds }, (_, fold) => judged.filter((one) => one.fold === fold)),
  );
  const macroF1 = intervalOver(
    byFold.filter(({ length }) => length > 0).map((judged) => measure(judged).macroF1),
    folds,
  );
  return {
    labels,
    rows: rows.length,
    measured: rounds[0]!.length,
    folds,
    repeats,
    ...measure(rounds.flat()),
    macroF1,
  };
}

/** Calibrates each fold by the scores of the others. */
function judge(crossed: readonly CrossScore[], classes: number, folds: number): Judged[] {
  return Array.from({ length: folds }, (_, fold) => {
    const others = crossed.filter((one) => one.fold !== fold);
    const calibration = learnCalibration(
      others.map(({ evidence }) => evidence),
      others.map(({ target }) => target),
      classes,
    );
    return crossed
      .filter((one) => one.fold === fold)
      .map(({ target, evidence }) => ({
        target,
        fold,
        probabilities: probabilitiesOf(calibration, evidence),
      }));
  }).flat();
}
