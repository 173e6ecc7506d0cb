import { argMax, sum } from './metrics.ts';

/** The first choice for one message: how sure, and whether it was right. */
export interface Verdict {
  confidence: number;
  right: boolean;
}

export interface Coverage {
  precision: number;
  /** Share of messages that are at or above the threshold. */
  coverage: number;
  /** The least confidence that is accepted; null when no threshold reaches the precision. */
  threshold: number | null;
}

export function verdictOf(probabilities: ArrayLike<number>, truth: number): Verdict {
  const chosen = argMax(probabilities);
  return { confidence: probabilities[chosen]!, right: chosen === truth };
}

/**
 * The expected calibration error: the gap between confidence and hit rate, over bins of equal width, weighted by
 * how many messages fall in (Naeini et al., AAAI 2015).
 */
export function calibrationError(verdicts: readonly Verdict[], bins = 10): number {
  const gaps = Array.from({ length: bins }, () => 0);
  for (const { confidence, right } of verdicts) {
    gaps[Math.min(bins - 1, Math.floor(confidence * bins))]! += confidence - Number(right);
  }
  return verdicts.length === 0 ? 0 : sum(gaps.map(Math.abs)) / verdicts.length;
}

/** How many messages could go out without a person if at least `precision` of those must be right. */
export function coverageAt(verdicts: readonly Verdict[], precision: number): Coverage {
  const sorted = verdicts.toSorted((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 0;
  for (const [index, verdict] of sorted.entries()) {
    right += Number(verdict.right);
    const tied = sorted[index + 1]?.confidence === verdict.confidence;
    if (!tied && right >= precision * (index + 1)) best = index + 1;
  }
  return {
    precision,
    coverage: sorted.length === 0 ? 0 : best / sorted.length,
    threshold: best === 0 ? null : sorted[best - 1]!.confidence,
  };
}
