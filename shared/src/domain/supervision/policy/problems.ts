import { HOUR, DAY } from '../../time/instant.ts';
import { parseAllowance, wallClockLength } from '../../time/span.ts';
import type { Ladder, LadderStep } from '../ladder.ts';
import type { SupervisionPolicy } from './supervision-policy.ts';

export const supervisionPolicyProblems = [
  'span-invalid',
  'span-wall-clock',
  'step-order',
  'steps-invalid',
  'count-invalid',
  'share-invalid',
  'level-invalid',
] as const;
export type SupervisionPolicyProblem = (typeof supervisionPolicyProblems)[number];

/** One thing that is wrong, and where: `ladder.ordinary.1.after`. */
export interface PlacedProblem {
  path: string;
  code: SupervisionPolicyProblem;
}

const MOST = 1000;
const LONGEST = 400 * DAY;
const stages: readonly LadderStep['stage'][] = ['level1', 'level2', 'level3', 'level4'];

/** What is wrong with a policy, field by field; empty = nothing. */
export function problemsOfSupervisionPolicy(policy: SupervisionPolicy): PlacedProblem[] {
  const { ladder, orders, checks, rectification } = policy;
  const { callers, window } = ladder.repeatedCallers;
  const { panel, ...spans } = rectification;
  return [
    ...problemsOfSteps('ladder.ordinary', ladder.ordinary),
    ...problemsOfSteps('ladder.emergency', ladder.emergency),
    ...spanAt('ladder.statementOfCase', ladder.statementOfCase),
    ...at('ladder.repeatedCallers.callers', isCount(callers, 2), 'count-invalid'),
    ...at('ladder.repeatedCallers.window', isWallClock(window), 'span-wall-clock'),
    ...spansAt('orders.reply.ordinary', orders.reply.ordinary),
    ...spansAt('orders.reply.emergency', orders.reply.emergency),
    ...Object.entries(orders.levels).flatMap(([cause, level]) =>
      at(`orders.levels.${cause}`, [1, 2, 3, 4].includes(level), 'level-invalid'),
    ),
    ...at('checks.share', checks.share >= 0 && checks.share <= 1, 'share-invalid'),
    ...at('checks.manyAnswers', isCount(checks.manyAnswers, 2), 'count-invalid'),
    ...at('checks.contactWithin', isWithin(checks.contactWithin, DAY), 'count-invalid'),
    ...spanAt('checks.span', checks.span),
    ...spansAt('rectification', spans),
    ...at('rectification.panel', isCount(panel, 3), 'count-invalid'),
  ];
}

/** Four steps, each later than the one before. */
function problemsOfSteps(path: string, steps: Ladder['ordinary']): PlacedProblem[] {
  if (!stages.every((stage, index) => steps[index]?.stage === stage) || steps.length !== stages.length)
    return [{ path, code: 'steps-invalid' }];
  return steps.flatMap(({ after, within }, index) => {
    const earlier = index === 0 ? -1 : lengthOf(steps[index - 1]!.after);
    const isLater = lengthOf(after) > earlier;
    return [
      ...(after === null ? [] : spanAt(`${path}.${index}.after`, after)),
      ...at(`${path}.${index}.after`, !isSpan(after ?? '1h') || isLater, 'step-order'),
      ...spanAt(`${path}.${index}.within`, within),
    ];
  });
}

/** To compare steps a working day stands for a day of the calendar. */
function lengthOf(text: string | null): number {
  const span = text === null ? undefined : parseAllowance(text);
  if (!span) return 0;
  if (span.unit === 'wd') return span.amount * DAY;
  return span.unit === 'wh' ? span.amount * HOUR : wallClockLength(span.amount, span.unit);
}

const at = (path: string, isRight: boolean, code: SupervisionPolicyProblem): PlacedProblem[] =>
  isRight ? [] : [{ path, code }];
const spanAt = (path: string, text: string): PlacedProblem[] => at(path, isSpan(text), 'span-invalid');
const spansAt = (path: string, spans: Readonly<Record<string, string>>): PlacedProblem[] =>
  Object.entries(spans).flatMap(([name, text]) => spanAt(`${path}.${name}`, text));

const isSpan = (text: string): boolean => parseAllowance(text) !== undefined && lengthOf(text) <= LONGEST;
const isWallClock = (text: string): boolean => isSpan(text) && /h$|min$/u.test(text) && !text.endsWith('wh');
const isCount = (count: number, least: number): boolean =>
  Number.isInteger(count) && count >= least && count <= MOST;
const isWithin = (ms: number, most: number): boolean => Number.isInteger(ms) && ms >= 0 && ms <= most;
