import { clamp, toHundredths } from './percentage.ts';
import type { Percentage } from './percentage.ts';

/** Results of a body in a period. Rates in per cent. */
export interface DepartmentResults {
  signedInTimeRate: Percentage;
  onTimeRate: Percentage;
  satisfiedRate: Percentage;
  solvedRate: Percentage;
  /** Rubric of basis, aptness, timeliness, tone and attachments, 0–10; `null` = none was judged. */
  replyQuality: number | null;
  /** Knowledge entries kept up, 0–5; `null` = none was asked for. */
  knowledge: number | null;
  /** Points taken off for 通报, 虚假办结 and the like; not negative. */
  deductions: number;
}

export interface ScorePart {
  part: 'sign' | 'on-time' | 'satisfied' | 'solved' | 'reply-quality' | 'knowledge';
  points: number;
  most: number;
}

export interface DepartmentScore {
  /** 0–100, two decimals; `null` where nothing could be measured. */
  total: number | null;
  /** A part without data is left out and the others stand for the whole. */
  parts: ScorePart[];
  deductions: number;
}

/** 按时办结, 25 points: one off for each percentage point under 100. */
export function onTimePoints(rate: number): number {
  return toHundredths(clamp(25 - (100 - rate), 0, 25));
}

/** 满意率, 25 points: half a point off for each percentage point under 98, never under 12.5. */
export function satisfiedPoints(rate: number): number {
  return toHundredths(clamp(25 - 0.5 * (98 - rate), 12.5, 25));
}

/** 及时签收, 15 points: one off for each percentage point under 100. */
export function signPoints(rate: number): number {
  return toHundredths(clamp(15 - (100 - rate), 0, 15));
}

/** 解决率, 20 points: half a point off for each percentage point under 95. */
export function solvedPoints(rate: number): number {
  return toHundredths(clamp(20 - 0.5 * (95 - rate), 0, 20));
}

export function departmentScore(results: DepartmentResults): DepartmentScore {
  const parts = [
    part('sign', 15, results.signedInTimeRate, signPoints),
    part('on-time', 25, results.onTimeRate, onTimePoints),
    part('satisfied', 25, results.satisfiedRate, satisfiedPoints),
    part('solved', 20, results.solvedRate, solvedPoints),
    part('reply-quality', 10, results.replyQuality, (points) => clamp(points, 0, 10)),
    part('knowledge', 5, results.knowledge, (points) => clamp(points, 0, 5)),
  ].flat();
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const total = most === 0 ? null : toHundredths(clamp((points / most) * 100 - results.deductions, 0, 100));
  return { total, parts, deductions: results.deductions };
}

function part(
  name: ScorePart['part'],
  most: number,
  value: number | null,
  points: (value: number) => number,
): ScorePart[] {
  return value === null ? [] : [{ part: name, points: points(value), most }];
}
