import { moveTo } from '../clock/move.ts';
import { isRunning } from '../clock/running.ts';
import { termsOf } from '../clock/terms.ts';
import type { Context } from '../context.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Clock, Ticket } from '../ticket.ts';

/** Earlier by an administrator only, and never before now + the time to sign; never past a due set from above. */
export const moveDue: VerbRule<'move-due'> = {
  decide: (ticket, { clockKey, dueAt }, context) => {
    const clock = ticket.clocks.find(({ key }) => key === clockKey);
    if (!clock || !isRunning(clock) || clock.dueAt === null) return refuse('clock-unknown', { clockKey });
    const earliest = earliestFor(ticket, clock, context);
    const past =
      (clock.name === 'appeal' || clock.name === 'finish') &&
      ticket.upstreamDue !== null &&
      dueAt > ticket.upstreamDue;
    if (dueAt < earliest || past) return refuse('due-forbidden', { earliest });
    return stay(ticket, [moveTo(clock, dueAt, context)]);
  },
};

function earliestFor(ticket: Ticket, clock: Clock, context: Context): number {
  const due = clock.dueAt ?? context.now;
  if (context.actor.role !== 'administrator') return due;
  const sign = termsOf(ticket, { name: 'sign', from: context.now, round: ticket.round }, context);
  return Math.min(due, sign?.dueAt ?? due);
}
