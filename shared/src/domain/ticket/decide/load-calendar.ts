import { termsOf } from '../clock/terms.ts';
import { isRunning, running } from '../clock/running.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Clock, Ticket } from '../ticket.ts';

/** Dues that waited for a calendar, computed from the same start as if it had been there. */
export const loadCalendar: VerbRule<'load-calendar'> = {
  decide: (ticket, _command, context) => {
    const changes = ticket.clocks.flatMap((clock) => computed(ticket, clock, context));
    return changes.length > 0
      ? stay(ticket, changes)
      : refuse('calendar-still-missing', { year: ticket.calendarMissing });
  },
};

function computed(ticket: Ticket, clock: Clock, context: Context): ClockChange[] {
  if (!isRunning(clock) || clock.dueAt !== null) return [];
  const { key, name, startedAt: from, round } = clock;
  const appealDue = running(ticket, 'appeal').at(-1)?.dueAt;
  const leadDue = running(ticket, 'finish').at(-1)?.dueAt;
  const terms = termsOf(ticket, { name, from, round }, context, { appealDue, leadDue });
  return terms && terms.dueAt !== null ? [{ op: 'move', key, ...terms }] : [];
}
