import { evidenceOf, learnClassifier } from '../learn/classifier.ts';
import type { Evidence } from '../learn/classifier.ts';
import type { Corpus } from '../learn/corpus.ts';
import { weigh } from '../features/weigh.ts';
import { dealFolds } from './folds.ts';
import type { Foldable } from './folds.ts';

/** A row of a corpus with its known class. */
export interface Example extends Foldable {
  /** Segmented rows only teach, unless there is nothing else. */
  isText: boolean;
}

/** A message scored by a classifier that learnt from the other folds. */
export interface CrossScore {
  /** Of the corpus. */
  row: number;
  target: number;
  fold: number;
  evidence: Evidence;
}

interface Crossing {
  classes: number;
  folds: number;
  seed: number;
  /** Told how many folds are done. */
  onFold?: (done: number) => void;
}

/**
 * Scores every running text by a classifier that saw neither it nor its near-duplicates. Segmented rows are asked
 * nothing, so that those of every fold teach.
 */
export function crossScores(
  corpus: Corpus,
  examples: readonly Example[],
  { classes, folds, seed, onFold }: Crossing,
): CrossScore[] {
  const dealt = dealFolds(examples, folds, seed);
  const targets = examples.map(({ target }) => target);
  const anyText = examples.some(({ isText }) => isText);
  const rows = [...examples.keys()];
  return Array.from({ length: folds }, (_, fold) => {
    const asked = rows.filter((row) => dealt[row] === fold && (examples[row]!.isText || !anyText));
    const heldOut = new Set(asked.map((row) => examples[row]!.group));
    const teaching = rows.filter((row) => !heldOut.has(examples[row]!.group));
    const classifier = learnClassifier(corpus, teaching, targets, { classes, seed });
    const scored = asked.map((row) => ({
      row,
      target: targets[row]!,
      fold,
      evidence: evidenceOf(classifier, weigh(corpus.bags[row]!, classifier.rarity)),
    }));
    onFold?.(fold + 1);
    return scored;
  }).flat();
}
