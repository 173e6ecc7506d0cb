import type { Instant } from '../time/instant.ts';
import { parseSpan } from '../time/span.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import { isMissing, withRule } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import type { LaneRules } from './profile.ts';
import { spanDue } from './span-due.ts';

/** Time to handle the matter: the profile's, half of it for 重办, or what the law gives where that is longer. */
export function finishDue(
  rules: LaneRules,
  facts: ClockFacts,
  calendar: WorkCalendar,
  from: Instant,
): ComputedDue | MissingYear | undefined {
  const original = rules.clocks.finish;
  if (typeof original !== 'string') return undefined;
  const pauses = facts.pauses ?? [];
  if (facts.redo) {
    const span = redoSpan(rules, original);
    const due = spanDue(calendar, from, span, pauses);
    return isMissing(due) ? due : withRule(due, { kind: 'rule', rule: 'redo', original, span });
  }
  const due = spanDue(calendar, from, original, pauses);
  if (!facts.statutory) return due;
  const { span, citation } = facts.statutory;
  const statutory = spanDue(calendar, from, span, pauses);
  if (isMissing(statutory)) return statutory;
  if (isMissing(due) || statutory.due <= due.due) return due;
  return withRule(statutory, { kind: 'rule', rule: 'statutory', span, citation });
}

/** Half the original, rounded up to whole working days and not below the least; half of hours where it is in hours. */
export function redoSpan(rules: LaneRules, original: string): string {
  if ('span' in rules.redo) return rules.redo.span;
  const span = parseSpan(original);
  if (span?.unit === 'h') return `${Math.ceil(span.amount / 2)}h`;
  const half = span?.unit === 'wd' ? Math.ceil(span.amount / 2) : 0;
  return `${Math.max(half, rules.redo.minimumWorkdays)}wd`;
}
