import { reckonAnew } from '../clock/reckon-anew.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** Dues that waited for a calendar or were reckoned by an older one, computed from the same start. */
export const loadCalendar: VerbRule<'load-calendar'> = {
  decide: (ticket, _command, context) => {
    const changes = reckonAnew(ticket, context);
    if (changes.length > 0) return stay(ticket, changes);
    return ticket.calendarMissing === null
      ? refuse('already-done', {})
      : refuse('calendar-still-missing', { year: ticket.calendarMissing });
  },
};
