export interface Summary {
  n: number;
  p50: number | null;
  p99: number | null;
  max: number | null;
}

/** Milliseconds; `n` is how many were seen. */
export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? null };
}
