import { toHundredths } from './percentage.ts';

export interface QualityItem {
  /** Share of the whole; the weights need not add up to 100. */
  weight: number;
  /** 0–1. */
  score: number;
  /** 致命项: failed (score 0), the whole is 0. */
  fatal: boolean;
}

/** 质检分, 0–100; `null` without items. */
export function qualityScore(items: readonly QualityItem[]): number | null {
  if (items.some(({ fatal, score }) => fatal && score === 0)) return 0;
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  const points = items.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return weights > 0 ? toHundredths((points / weights) * 100) : null;
}
