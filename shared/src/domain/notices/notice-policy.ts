import { isTimeOfDay, shippedDigestPolicy } from '../digest/window.ts';
import { defaultSummonsRule } from '../duty/summons.ts';
import type { SummonsRule } from '../duty/summons.ts';
import { HOUR } from '../time/instant.ts';

/** Cards of which a person in charge is told by SMS at once. */
export const textedCards = ['yellow-card', 'red-card'] as const;
export type TextedCard = (typeof textedCards)[number];

/** 提醒规则 that an administrator edits: digests, messages, 叫应. Each version is kept. */
export interface NoticePolicy {
  /** 0 = as shipped. */
  version: number;
  digests: {
    /** Times of day at +08:00, `08:30`, in order. */
    times: readonly string[];
    /** Later than this a digest is no longer sent to a telephone. */
    staleAfterMs: number;
  };
  cards: {
    /** The first card of a ticket that is among these is told by SMS; none = cards wait for the digest. */
    stages: readonly TextedCard[];
    /** No person gets more of them in an hour; what is more waits for his digest. */
    mostAnHour: number;
  };
  summons: SummonsRule;
}

/** No public rule gives these; they are our defaults. */
export const shippedNoticePolicy: NoticePolicy = {
  version: 0,
  digests: { times: shippedDigestPolicy.times, staleAfterMs: 4 * HOUR },
  cards: { stages: ['yellow-card', 'red-card'], mostAnHour: 3 },
  summons: defaultSummonsRule,
};

export const noticePolicyProblems = ['times-invalid', 'span-invalid', 'count-invalid'] as const;
export type NoticePolicyProblem = (typeof noticePolicyProblems)[number];

const LONGEST = 24 * HOUR;
const MOST = 20;

/** What is wrong with a policy; empty = nothing. */
export function problemsOfNoticePolicy({ digests, cards, summons }: NoticePolicy): NoticePolicyProblem[] {
  const { times, staleAfterMs } = digests;
  const { callAfterMs, rounds, restMs, lostAfterMs, againMs, messages } = summons;
  const spans = [staleAfterMs, lostAfterMs, againMs];
  const pauses = [callAfterMs.urgent, callAfterMs.critical, restMs];
  const rising = times.every((time, index) => index === 0 || times[index - 1]! < time);
  const problems: NoticePolicyProblem[] = [];
  if (times.length === 0 || !times.every(isTimeOfDay) || !rising) problems.push('times-invalid');
  if (spans.some((span) => !isSpan(span, 1)) || pauses.some((span) => !isSpan(span, 0)))
    problems.push('span-invalid');
  if ([rounds, messages].some((one) => !isCount(one, 1)) || !isCount(cards.mostAnHour, 0))
    problems.push('count-invalid');
  return problems;
}

const isSpan = (span: number, least: number): boolean =>
  Number.isInteger(span) && span >= least && span <= LONGEST;
const isCount = (count: number, least: number): boolean =>
  Number.isInteger(count) && count >= least && count <= MOST;
