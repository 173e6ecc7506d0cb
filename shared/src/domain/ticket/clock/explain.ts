import { clockDue } from '../../sla/clock-due.ts';
import type { ClockDue } from '../../sla/clock-due.ts';
import type { Grounds } from '../context.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { dueLimits } from './due-limits.ts';
import { calendarFor, clockFacts } from './terms.ts';

/** A deadline of a ticket computed anew, with every day that was counted or skipped; it may have been moved since. */
export function explainClock(ticket: Ticket, clock: Clock, grounds: Grounds): ClockDue | undefined {
  const { name, startedAt: from, round, owner } = clock;
  const facts = {
    ...clockFacts(ticket, { name, from, round }, grounds.profile),
    ...dueLimits(ticket, clock, grounds),
  };
  return clockDue(grounds.profile, name, facts, calendarFor(grounds, owner), from);
}
