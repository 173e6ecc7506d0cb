import { emergencyLines } from '../ticket/vocabulary.ts';
import type { Direction } from './direction.ts';
import { defaultDirections } from './directions.ts';
import { emergencyOtherLines, takesCalls } from './other-line.ts';
import type { OtherLine } from './other-line.ts';
import { shippedReportSpans, unfitSpans } from './risk-event/spans.ts';
import type { ReportSpans } from './risk-event/spans.ts';
import { internalRiskWords } from './risk-word.ts';
import type { RiskWord } from './risk-word.ts';

/** 应急联动 of a site, as an administrator edits it: other lines, which matter goes which way, words of risk. */
export interface EmergencyPolicy {
  lines: readonly OtherLine[];
  directions: readonly Direction[];
  /** 风险词 that call for no line but for the shift leader. */
  riskWords: readonly RiskWord[];
  /** So many independent callers about one event within so many hours are a risk by themselves (domain rule §3). */
  callers: { least: number; hours: number };
  /** Clocks of 紧急信息专报. */
  spans: ReportSpans;
}

export const shippedEmergencyPolicy: EmergencyPolicy = {
  lines: emergencyOtherLines,
  directions: defaultDirections,
  riskWords: internalRiskWords,
  callers: { least: 3, hours: 24 },
  spans: shippedReportSpans,
};

export const emergencyPolicyProblems = [
  'emergency-line-missing',
  'number-twice',
  'code-twice',
  'word-twice',
  'line-unknown',
  'line-merged',
  'span-invalid',
] as const;
export type EmergencyPolicyProblem = (typeof emergencyPolicyProblems)[number];

/** What makes a policy unfit, with the place; empty = fit. */
export function problemsOfEmergencyPolicy(
  policy: EmergencyPolicy,
): { code: EmergencyPolicyProblem; at: string }[] {
  const { lines, directions, riskWords, spans } = policy;
  const numbers = lines.map(({ number }) => number);
  const going = directions.filter(({ way }) => way === 'to');
  const found = (code: EmergencyPolicyProblem, at: readonly string[]) => at.map((one) => ({ code, at: one }));
  const merged = lines.filter((line) => !takesCalls(line)).map(({ number }) => number);
  return [
    ...found(
      'emergency-line-missing',
      emergencyLines.filter((number) => !isEmergency(lines, number)),
    ),
    ...found('span-invalid', unfitSpans(spans)),
    ...found('number-twice', twice(numbers)),
    ...found('code-twice', twice(directions.map(({ code }) => code))),
    ...found(
      'word-twice',
      twice([...going.flatMap(({ words }) => words), ...riskWords.map(({ word }) => word)]),
    ),
    ...found(
      'line-unknown',
      unique(directions.map(({ line }) => line)).filter((line) => !numbers.includes(line)),
    ),
    ...found(
      'line-merged',
      unique(going.map(({ line }) => line)).filter((line) => merged.includes(line)),
    ),
  ];
}

const isEmergency = (lines: readonly OtherLine[], wanted: string): boolean =>
  lines.some(({ number, standing }) => number === wanted && standing === 'emergency');
const unique = (all: readonly string[]): string[] => [...new Set(all)];
const twice = (all: readonly string[]): string[] => unique(all.filter((one, i) => all.indexOf(one) !== i));
