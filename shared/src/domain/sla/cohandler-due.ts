import { closeOfWorkdayBefore } from '../time/close-of-business.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import type { ComputedDue } from './computed-due.ts';
import type { LaneRules } from './profile.ts';

/**
 * 协办: one working day before the lead; where that leaves no time, and for 特急 and 紧急, half of the lead's time.
 * Undefined while the lead's due is unknown.
 */
export function cohandlerDue(
  rules: LaneRules,
  { leadDue }: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | undefined {
  if (leadDue === null || leadDue === undefined) return undefined;
  const before = rules.cohandling === 'workday-before' ? closeOfWorkdayBefore(calendar, leadDue) : undefined;
  if (before && 'at' in before && before.at > from) {
    return explained('workday-before-lead', leadDue, before.at);
  }
  return explained('half-of-lead', leadDue, from + Math.max(0, Math.floor((leadDue - from) / 2)));
}

function explained(
  rule: 'workday-before-lead' | 'half-of-lead',
  leadDue: Instant,
  due: Instant,
): ComputedDue {
  return { due, spans: [], ledger: [{ kind: 'rule', rule, leadDue, due }] };
}
