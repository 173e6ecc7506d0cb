import { addSpan } from '../time/add-span.ts';
import type { Instant } from '../time/instant.ts';
import type { Pause } from '../time/ledger.ts';
import { parseAllowance } from '../time/span.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import { isMissing } from './computed-due.ts';
import type { ComputedDue, MissingYear } from './computed-due.ts';
import type { Allowance } from './profile.ts';

/** @throws RangeError if the span is invalid: profiles are validated before they are used. */
export function spanDue(
  calendar: WorkCalendar,
  from: Instant,
  span: string,
  pauses: readonly Pause[],
): ComputedDue | MissingYear {
  const parsed = parseAllowance(span);
  const result = parsed ? addSpan(calendar, from, parsed, pauses) : { error: 'span-invalid' as const };
  if (!('error' in result)) {
    return {
      due: result.due,
      spans: [span],
      ledger: [{ kind: 'rule', rule: 'span', span, from }, ...result.ledger],
    };
  }
  if (result.error === 'span-invalid') throw new RangeError(`span-invalid: ${span}`);
  return { year: result.year, spans: [span] };
}

/** Of several spans the one that is due first; unknown as soon as one of them is. */
export function earliestDue(
  calendar: WorkCalendar,
  from: Instant,
  allowance: Allowance,
  pauses: readonly Pause[],
): ComputedDue | MissingYear {
  const spans = typeof allowance === 'string' ? [allowance] : allowance;
  const dues = spans.map((span) => spanDue(calendar, from, span, pauses));
  const missing = dues.find(isMissing);
  if (missing) return { ...missing, spans };
  const known = dues.filter((due): due is ComputedDue => !isMissing(due));
  return known.reduce((first, due) => (due.due < first.due ? due : first));
}
