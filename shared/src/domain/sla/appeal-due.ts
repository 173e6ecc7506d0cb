import type { Instant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import { isMissing } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import { dispatchDue } from './dispatch-due.ts';
import { finishDue } from './finish-due.ts';
import type { LaneRules } from './profile.ts';
import { earliestDue } from './span-due.ts';

/** 诉求时限, what the citizen was promised: from acceptance, dispatch allowance and then finish. */
export function appealDue(
  rules: LaneRules,
  facts: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | MissingYear | undefined {
  const own = rules.clocks.appeal;
  if (own !== undefined && !facts.redo) return earliestDue(calendar, from, own, facts.pauses ?? []);
  const dispatch = dispatchDue(rules, facts, calendar, from);
  if (!dispatch || isMissing(dispatch)) return dispatch;
  const finish = finishDue(rules, facts, calendar, dispatch.due);
  if (!finish) return undefined;
  const spans = [...dispatch.spans, ...finish.spans];
  if (isMissing(finish)) return { ...finish, spans };
  const allowance = { kind: 'rule', rule: 'dispatch-allowance', due: dispatch.due } as const;
  return { due: finish.due, spans, ledger: [...dispatch.ledger, allowance, ...finish.ledger] };
}
