import { isMissing } from '../../sla/computed-due.ts';
import { spanDue } from '../../sla/span-due.ts';
import { warningBefore } from '../../sla/warning.ts';
import type { Instant } from '../../time/instant.ts';
import { parseAllowance } from '../../time/span.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';

/** A deadline of a file; `null` while the calendar of a needed year is missing, never guessed. */
export interface Deadline {
  from: Instant;
  span: string;
  dueAt: Instant | null;
  warnAt: Instant | null;
  missingYear: number | null;
}

/** @returns undefined when the span is not one. */
export function deadline(calendar: WorkCalendar, from: Instant, span: string): Deadline | undefined {
  if (!parseAllowance(span)) return undefined;
  const due = spanDue(calendar, from, span, []);
  if (isMissing(due)) return { from, span, dueAt: null, warnAt: null, missingYear: due.year };
  const course = { from, due: due.due, spans: [span], pauses: [] };
  const warnAt = warningBefore(calendar, 'supervision', course);
  return { from, span, dueAt: due.due, warnAt, missingYear: null };
}

/** For spans that are rules of the house. @throws RangeError when one is invalid. */
export function ruledDeadline(calendar: WorkCalendar, from: Instant, span: string): Deadline {
  const known = deadline(calendar, from, span);
  if (!known) throw new RangeError(`span-invalid: ${span}`);
  return known;
}

/** The same deadline once its calendar has come. */
export function recomputed(calendar: WorkCalendar, known: Deadline): Deadline {
  return known.dueAt === null ? ruledDeadline(calendar, known.from, known.span) : known;
}
