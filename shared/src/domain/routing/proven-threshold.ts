/** One matter of the past: how sure the suggestion was, and whether it was right. */
export interface Verdict {
  score: number;
  right: boolean;
}

export interface Proven {
  /** The least score that goes out by itself. */
  threshold: number;
  /** Matters of the past at or above it, and how many of them were right. */
  matters: number;
  right: number;
}

/** 95 %, one-sided. */
const Z = 1.645;

/**
 * The least score above which the past proves a precision: the lower Wilson bound (Wilson 1927) of the hit rate of all
 * matters at or above it is not below the precision. `null` when no score does.
 *
 * @param precision 0 to 1, such as 0.97.
 */
export function provenThreshold(verdicts: readonly Verdict[], precision: number): Proven | null {
  const sorted = verdicts.toSorted((a, b) => b.score - a.score);
  let right = 0;
  let proven: Proven | null = null;
  for (const [index, verdict] of sorted.entries()) {
    right += Number(verdict.right);
    const matters = index + 1;
    const tied = sorted[matters]?.score === verdict.score;
    if (!tied && lowerBound(right, matters) >= precision)
      proven = { threshold: verdict.score, matters, right };
  }
  return proven;
}

function lowerBound(right: number, matters: number): number {
  const share = right / matters;
  const z2 = Z * Z;
  const spread = Z * Math.sqrt((share * (1 - share)) / matters + z2 / (4 * matters * matters));
  return (share + z2 / (2 * matters) - spread) / (1 + z2 / matters);
}
