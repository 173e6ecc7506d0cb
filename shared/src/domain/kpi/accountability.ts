import { percentage } from './percentage.ts';
import type { AccountabilityRules } from './score-policy.ts';

/** What happened with a body in the window of the 问责 list. */
export interface AccountabilityCounts {
  dispatched: number;
  trueComplaints: number;
  falseClosures: number;
  escalated: number;
  handedOver: number;
}

export const accountabilityRules = [
  'true-complaints',
  'per100',
  'false-closures',
  'escalated',
  'handed-over',
] as const;
export type AccountabilityRule = (typeof accountabilityRules)[number];

/** A rule that a body met: its own figure, and the figure from which the rule holds. */
export interface AccountabilityReason {
  rule: AccountabilityRule;
  value: number;
  from: number;
}

/** Rules that put a body on the list; empty = it is not on it. */
export function accountabilityReasons(
  rules: AccountabilityRules,
  { dispatched, trueComplaints, falseClosures, escalated, handedOver }: AccountabilityCounts,
): AccountabilityReason[] {
  const share = percentage(trueComplaints, dispatched);
  const enough = rules.per100 !== null && dispatched >= rules.per100.leastDispatched;
  const measured: [AccountabilityRule, number | null, number | null][] = [
    ['true-complaints', trueComplaints, rules.trueComplaints],
    ['per100', enough ? share : null, rules.per100?.share ?? null],
    ['false-closures', falseClosures, rules.falseClosures],
    ['escalated', escalated, rules.escalated],
    ['handed-over', handedOver, rules.handedOver],
  ];
  return measured.flatMap(([rule, value, from]) =>
    value !== null && from !== null && value >= from ? [{ rule, value, from }] : [],
  );
}
