import { probabilitiesOf } from './calibrate/calibration.ts';
import { tempered, trustIn } from './calibrate/trust.ts';
import { explain } from './explain.ts';
import type { WordWeight } from './explain.ts';
import { evidenceOf, viewOf } from './learn/classifier.ts';
import { familiarityOf } from './learn/familiarity.ts';
import type { RouterModel } from './model/router-model.ts';

export interface Suggestion {
  label: string;
  /** How likely it is right, 0 to 1. */
  score: number;
}

export interface Suggested {
  /** Best first. */
  suggestions: Suggestion[];
  /** The words of the message that weighed most for the first suggestion. */
  because?: WordWeight[];
}

export interface SuggestOptions {
  /** At most so many suggestions; all by default. */
  top?: number;
  explain?: boolean;
}

/**
 * Which body should answer, and how sure. A message in which little is known is answered with low scores, whatever
 * it says.
 */
export function suggest(
  model: RouterModel,
  text: string,
  { top = model.labels.length, explain: explained = false }: SuggestOptions = {},
): Suggested {
  const { classifier, labels, calibration, usual } = model;
  const view = viewOf(classifier, { text });
  const trust = trustIn(familiarityOf(view), usual);
  const scores = tempered(probabilitiesOf(calibration, evidenceOf(classifier, view.vector)), trust);
  const suggestions = Array.from(scores, (score, c) => ({ label: labels[c]!, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, top);
  if (!explained) return { suggestions };
  return { suggestions, because: explain(classifier, view, labels.indexOf(suggestions[0]!.label)) };
}
