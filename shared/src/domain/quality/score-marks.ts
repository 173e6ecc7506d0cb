import { qualityScore } from '../kpi/quality-score.ts';
import type { Marks, QualityForm } from './quality-form.ts';

/** 质检分 0–100; `undefined` when a point is unmarked or something is not on the form. */
export function scoreMarks({ points, redLines }: QualityForm, marks: Marks): number | undefined {
  const known = new Set(points.map(({ code }) => code));
  const isWhole = points.every(({ code }) => marks.points[code] !== undefined);
  const isForeign = Object.keys(marks.points).some((code) => !known.has(code));
  const lines = new Set(redLines.map(({ code }) => code));
  if (!isWhole || isForeign || marks.crossed.some((code) => !lines.has(code))) return undefined;
  const items = points.map(({ code, weight }) => ({ weight, score: marks.points[code]!, fatal: false }));
  const crossed = marks.crossed.map(() => ({ weight: 0, score: 0, fatal: true }));
  return qualityScore([...items, ...crossed]) ?? undefined;
}
