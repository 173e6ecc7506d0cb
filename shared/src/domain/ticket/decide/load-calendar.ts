import { isRunning, running } from '../clock/running.ts';
import { termsOf } from '../clock/terms.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import { changeClocks } from '../evolve/clock-change.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Clock, Ticket } from '../ticket.ts';

/** Dues that waited for a calendar, computed from the same start as if it had been there. */
export const loadCalendar: VerbRule<'load-calendar'> = {
  decide: (ticket, _command, context) => {
    const changes = computed(ticket, context);
    return changes.length > 0
      ? stay(ticket, changes)
      : refuse('calendar-still-missing', { year: ticket.calendarMissing });
  },
};

/** In the order in which they began: 诉求时限 caps 承办时限, and that bounds the co-handlers. */
function computed(ticket: Ticket, context: Context): ClockChange[] {
  let known = ticket;
  return ticket.clocks.flatMap((clock) => {
    const changes = computedDue(known, clock, context);
    known = { ...known, clocks: changes.reduce(changeClocks, known.clocks) };
    return changes;
  });
}

function computedDue(ticket: Ticket, clock: Clock, context: Context): ClockChange[] {
  if (!isRunning(clock) || clock.dueAt !== null) return [];
  const { key, name, startedAt: from, round } = clock;
  const sign = termsOf(ticket, { name: 'sign', from, round }, context)?.dueAt ?? from;
  const appeal = running(ticket, 'appeal').at(-1)?.dueAt;
  const leadDue = running(ticket, 'finish').at(-1)?.dueAt;
  const appealDue = appeal ? Math.max(appeal, sign) : null;
  const terms = termsOf(ticket, { name, from, round }, context, { appealDue, leadDue });
  return terms && terms.dueAt !== null ? [{ op: 'move', key, ...terms }] : [];
}
