import { learnCalibration, probabilitiesOf } from './calibrate/calibration.ts';
import { usualFamiliarity } from './calibrate/trust.ts';
import type { Familiarity } from './calibrate/trust.ts';
import { crossScores } from './evaluate/cross-scores.ts';
import { figuresOf } from './evaluate/figures.ts';
import type { Message } from './features/reader.ts';
import { compact, learnClassifier, viewOf } from './learn/classifier.ts';
import type { Classifier } from './learn/classifier.ts';
import { familiarityOf } from './learn/familiarity.ts';
import type { RouterModel } from './model/router-model.ts';
import { examplesOf } from './rows/examples.ts';
import type { TrainingRow } from './rows/training-row.ts';

export interface TrainOptions {
  /** The same seed and rows give the same model. */
  seed?: number;
  /** Told after each of the parts that take long. */
  onPart?: (done: number, of: number) => void;
}

/** Folds of the training rows that show what the scores are worth. */
const FOLDS = 4;

/**
 * Learns a router from labelled rows. Its probabilities come from messages held out in turn, so that they say how
 * often a suggestion is right on messages never seen.
 *
 * @throws TrainingDataError when the rows have fewer than two classes.
 */
export const trainRouter = (rows: readonly TrainingRow[], options: TrainOptions = {}): RouterModel =>
  learnRouter(rows, options).model;

/** A message with the probabilities that a model gave which learnt from neither it nor its near-duplicates. */
export interface HeldOut {
  /** Index of the training row. */
  row: number;
  /** In the order of the labels. */
  probabilities: Float64Array;
}

/** The same, with what was held out in turn. */
export function learnRouter(
  rows: readonly TrainingRow[],
  { seed = 1, onPart = () => {} }: TrainOptions = {},
): { model: RouterModel; heldOut: HeldOut[] } {
  const { labels, messages, corpus, examples } = examplesOf(rows);
  const classes = labels.length;
  const crossed = crossScores(corpus, examples, {
    classes,
    folds: FOLDS,
    seed,
    onFold: (done) => onPart(done, FOLDS + 1),
  });
  const targets = crossed.map(({ target }) => target);
  const calibration = learnCalibration(
    crossed.map(({ evidence }) => evidence),
    targets,
    classes,
  );
  const probabilities = crossed.map(({ evidence }) => probabilitiesOf(calibration, evidence));
  const everyTarget = examples.map(({ target }) => target);
  const classifier = compact(learnClassifier(corpus, [...examples.keys()], everyTarget, { classes, seed }));
  onPart(FOLDS + 1, FOLDS + 1);
  const usual = usualIn(messages, classifier);
  const { accuracy, macroF1, top2, calibrationError } = figuresOf(probabilities, targets, labels);
  const figures = { accuracy, macroF1, top2, calibrationError, measured: targets.length };
  return {
    model: { labels, classifier, calibration, usual, figures, rows: rows.length, seed },
    heldOut: crossed.map(({ row }, k) => ({ row, probabilities: probabilities[k]! })),
  };
}

function usualIn(messages: readonly Message[], classifier: Classifier): Familiarity {
  const texts = messages.filter(({ text }) => text !== undefined);
  const seen = texts.length > 0 ? texts : messages;
  return usualFamiliarity(seen.map((message) => familiarityOf(viewOf(classifier, message))));
}
