import type { WorkCalendar } from '../time/work-calendar.ts';
import type { ClockFacts } from './clock-facts.ts';
import { isMissing } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import { spanDue } from './span-due.ts';

/** Adds the granted extensions, each from the deadline that it puts off. */
export function extendDue(
  first: ComputedDue | MissingYear,
  { extensions = [], pauses = [] }: ClockFacts,
  calendar: WorkCalendar,
): ComputedDue | MissingYear {
  return extensions.reduce<ComputedDue | MissingYear>((due, { span, approver, at }) => {
    const spans = [...due.spans, span];
    if (isMissing(due)) return { ...due, spans };
    const extended = spanDue(calendar, due.due, span, pauses);
    if (isMissing(extended)) return { ...extended, spans };
    const granted = { kind: 'rule', rule: 'extension', span, approver, at } as const;
    return { due: extended.due, spans, ledger: [...due.ledger, granted, ...extended.ledger] };
  }, first);
}
