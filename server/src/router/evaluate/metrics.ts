/** How well one class is found; 0 where nothing was to be found or nothing was chosen. */
export interface ClassFigures {
  label: string;
  precision: number;
  recall: number;
  f1: number;
  /** Messages that truly belong to it. */
  support: number;
}

/** `confusion[truth][chosen]` counts messages. */
export function confusionOf(
  truths: ArrayLike<number>,
  chosen: ArrayLike<number>,
  classes: number,
): number[][] {
  const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (let k = 0; k < truths.length; k += 1) confusion[truths[k]!]![chosen[k]!]! += 1;
  return confusion;
}

export function classFigures(
  confusion: readonly (readonly number[])[],
  labels: readonly string[],
): ClassFigures[] {
  return labels.map((label, c) => {
    const hits = confusion[c]![c]!;
    const support = sum(confusion[c]!);
    const picked = sum(confusion.map((row) => row[c]!));
    return {
      label,
      precision: ratio(hits, picked),
      recall: ratio(hits, support),
      f1: ratio(2 * hits, support + picked),
      support,
    };
  });
}

/** The mean F1 over the classes that occur. */
export function macroF1(figures: readonly ClassFigures[]): number {
  const present = figures.filter(({ support }) => support > 0);
  return ratio(sum(present.map(({ f1 }) => f1)), present.length);
}

/** The share of messages whose true class is among the `k` with the highest scores. */
export function topK(scores: readonly ArrayLike<number>[], truths: ArrayLike<number>, k: number): number {
  const hits = scores.filter((row, index) => rankOf(row, truths[index]!) < k).length;
  return ratio(hits, scores.length);
}

/** How many classes score higher than the given one. */
export function rankOf(scores: ArrayLike<number>, index: number): number {
  let rank = 0;
  for (let c = 0; c < scores.length; c += 1) if (scores[c]! > scores[index]!) rank += 1;
  return rank;
}

export function argMax(scores: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < scores.length; c += 1) if (scores[c]! > scores[best]!) best = c;
  return best;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
