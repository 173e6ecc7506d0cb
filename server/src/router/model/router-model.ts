import type { Calibration } from '../calibrate/calibration.ts';
import type { Familiarity } from '../calibrate/trust.ts';
import type { Classifier } from '../learn/classifier.ts';

/** What the model is worth, measured on folds of its own training rows. */
export interface TrainingFigures {
  accuracy: number;
  macroF1: number;
  top2: number;
  calibrationError: number;
  /** Messages measured. */
  measured: number;
}

/** A trained router: suggests the body that answers for a message. */
export interface RouterModel {
  labels: readonly string[];
  classifier: Classifier;
  calibration: Calibration;
  usual: Familiarity;
  figures: TrainingFigures;
  /** Rows it learnt from. */
  rows: number;
  seed: number;
}
