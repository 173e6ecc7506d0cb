import { warningBefore } from '../../sla/warning.ts';
import { addSpan } from '../../time/add-span.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Clock } from '../ticket.ts';

/** Puts a deadline off by a span from itself; it stays unknown while its calendar is missing. */
export function extendBy(clock: Clock, span: string, context: Context): ClockChange {
  const spans = [...clock.spans, span];
  const unknown = { op: 'move', key: clock.key, spans, dueAt: null, warnAt: null } as const;
  if (clock.dueAt === null) return { ...unknown, missingYear: clock.missingYear };
  const extended = addSpan(context.calendar, clock.dueAt, span);
  if (!('error' in extended)) return { ...moveTo(clock, extended.due, context), spans };
  return { ...unknown, missingYear: 'year' in extended ? extended.year : null };
}

/** Sets a deadline to an instant. */
export function moveTo(clock: Clock, dueAt: number, { calendar }: Context): ClockChange & { op: 'move' } {
  const { key, name, spans, startedAt: from } = clock;
  const warnAt = warningBefore(calendar, name, { from, due: dueAt, spans, pauses: [] });
  return { op: 'move', key, spans, dueAt, warnAt: Math.min(warnAt, dueAt), missingYear: null };
}
