import { warningBefore } from '../../sla/warning.ts';
import { addSpan } from '../../time/add-span.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { calendarFor } from './terms.ts';

type Move = ClockChange & { op: 'move' };

/** Puts a deadline off by a span from itself; it stays unknown while its calendar is missing. */
export function extendBy(ticket: Ticket, clock: Clock, span: string, context: Context): Move {
  const spans = [...clock.spans, span];
  const unknown = { op: 'move', key: clock.key, spans, dueAt: null, warnAt: null } as const;
  if (clock.dueAt === null) return { ...unknown, missingYear: clock.missingYear };
  const extended = addSpan(calendarFor(context, clock.owner), clock.dueAt, span);
  if (!('error' in extended)) return { ...putOffTo(ticket, clock, extended.due, context), spans };
  return { ...unknown, missingYear: 'year' in extended ? extended.year : null };
}

/** Puts a deadline off, but not beyond one that was set from above: no local ruling moves that. */
export function putOffTo(ticket: Ticket, clock: Clock, dueAt: number, context: Context): Move {
  const { upstreamDue } = ticket;
  const within = upstreamDue === null ? dueAt : Math.min(dueAt, Math.max(upstreamDue, clock.dueAt ?? 0));
  return moveTo(clock, within, context);
}

/** Sets a deadline to an instant. */
export function moveTo(clock: Clock, dueAt: number, context: Context): Move {
  const { key, name, spans, startedAt: from } = clock;
  const calendar = calendarFor(context, clock.owner);
  const warnAt = warningBefore(calendar, name, { from, due: dueAt, spans, pauses: [] });
  return { op: 'move', key, spans, dueAt, warnAt: Math.min(warnAt, dueAt), missingYear: null };
}
