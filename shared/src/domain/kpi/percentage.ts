/** 0–100, not rounded; `null` where there is nothing to measure. */
export type Percentage = number | null;

export function percentage(part: number, whole: number): Percentage {
  return whole > 0 ? (part / whole) * 100 : null;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Scores are published with two decimals; half up, free of the errors of binary fractions. */
export function toHundredths(value: number): number {
  return Math.round(value * 100 + 1e-9 * Math.sign(value)) / 100;
}
