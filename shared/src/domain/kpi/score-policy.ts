import { LEAST_TICKETS } from './bands.ts';

/** Rules that put a body on the 问责 list; a rule that is `null` is not in use. */
export interface AccountabilityRules {
  /** The list looks back so many days, rolling. */
  days: number;
  /** So many complaints that the hotline itself found true (核定属实). */
  trueComplaints: number | null;
  /** So many of them per 100 dispatched, of a body with at least so many dispatched. */
  per100: { share: number; leastDispatched: number } | null;
  /** So many conclusions of 虚假办结. */
  falseClosures: number | null;
  /** So many 提级督办 signed. */
  escalated: number | null;
  /** So many 移交 signed. */
  handedOver: number | null;
}

/** 考核规则 that an administrator edits; each version is kept. The formula of the score itself is published, not data. */
export interface ScorePolicy {
  /** 0 = as shipped. */
  version: number;
  /** A body with fewer tickets in the period gets no band. */
  leastTickets: number;
  /** Least totals of bands A, B and C; below C is D. */
  bands: { A: number; B: number; C: number };
  /** Points taken off for each. */
  deductions: { falseClosure: number; escalated: number };
  /** 知识维护: an entry is to be confirmed by its body within so many days. */
  knowledgeDays: number;
  accountability: AccountabilityRules;
}

/** No public rule gives these figures but the bands (domain rule §7); they are our defaults. */
export const shippedScorePolicy: ScorePolicy = {
  version: 0,
  leastTickets: LEAST_TICKETS,
  bands: { A: 95, B: 90, C: 80 },
  deductions: { falseClosure: 2, escalated: 1 },
  knowledgeDays: 180,
  accountability: {
    days: 90,
    trueComplaints: 5,
    per100: { share: 10, leastDispatched: 20 },
    falseClosures: 1,
    escalated: 2,
    handedOver: 1,
  },
};

export const scorePolicyProblems = ['bands-order', 'points-negative', 'count-invalid'] as const;
export type ScorePolicyProblem = (typeof scorePolicyProblems)[number];

/** What is wrong with a policy; empty = nothing. */
export function problemsOfScorePolicy(policy: ScorePolicy): ScorePolicyProblem[] {
  const { leastTickets, bands, deductions, knowledgeDays, accountability } = policy;
  const { A, B, C } = bands;
  const { days, trueComplaints, per100, falseClosures, escalated, handedOver } = accountability;
  const judged = [trueComplaints, per100?.leastDispatched, falseClosures, escalated, handedOver];
  const counts = [leastTickets, knowledgeDays, days, ...judged];
  const points = [deductions.falseClosure, deductions.escalated, per100?.share ?? 0];
  const problems: ScorePolicyProblem[] = [];
  if (!(A <= 100 && A > B && B > C && C > 0)) problems.push('bands-order');
  if (points.some((one) => !(one >= 0 && one <= 100))) problems.push('points-negative');
  if (counts.some((one) => typeof one === 'number' && !(Number.isInteger(one) && one >= 1)))
    problems.push('count-invalid');
  return problems;
}
