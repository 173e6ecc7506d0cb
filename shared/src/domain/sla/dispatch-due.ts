import { civilDayOf, instantOf, timeOfDay } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { parseTimeOfDay } from '../time/time-of-day.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import type { LaneRules, NightArrival } from './profile.ts';
import { earliestDue } from './span-due.ts';

/** From acceptance, 7×24; what arrives at night is due in the morning. */
export function dispatchDue(
  rules: LaneRules,
  facts: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | MissingYear | undefined {
  const allowance = rules.clocks.dispatch;
  if (allowance === undefined) return undefined;
  const morning = rules.nightArrival && morningAfter(rules.nightArrival, from);
  if (!morning) return earliestDue(calendar, from, allowance, facts.pauses ?? []);
  const spans = typeof allowance === 'string' ? [allowance] : allowance;
  return { due: morning, spans, ledger: [{ kind: 'rule', rule: 'night-arrival', due: morning }] };
}

/** The morning on which an arrival at night is due, undefined by day. The night goes over midnight. */
function morningAfter({ from, to, due }: NightArrival, at: Instant): Instant | undefined {
  const time = timeOfDay(at);
  const dueTime = parseTimeOfDay(due)!;
  if (time >= parseTimeOfDay(from)!) return instantOf(civilDayOf(at) + 1, dueTime);
  return time < parseTimeOfDay(to)! ? instantOf(civilDayOf(at), dueTime) : undefined;
}
