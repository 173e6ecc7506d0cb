import { assignmentClocks } from '../clock/assignment.ts';
import { meet } from '../clock/running.ts';
import { designatedBefore } from '../designation.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import type { Ticket } from '../ticket.ts';

/** Automatic dispatch can be seen and stopped by dispatchers for this long. */
const SEEN_FIRST_MS = 60_000;
const RETURNS_BEFORE_CONSULTATION = 2;

export const dispatch: VerbRule<'dispatch'> = {
  ready: (ticket) => {
    const upheldReturns = countUpheld(ticket);
    return upheldReturns >= RETURNS_BEFORE_CONSULTATION
      ? refuse('consultation-needed', { upheldReturns })
      : null;
  },
  decide: (ticket, command, context) => {
    const { leadBodyId, coBodyIds, townshipOverride } = command;
    const from = ticket.statusSince + SEEN_FIRST_MS;
    if (context.actor.role === 'machine' && context.now < from) return refuse('too-early', { from });
    const refusal = refuseBodies(ticket, leadBodyId, coBodyIds, townshipOverride, context);
    if (refusal) return refusal;
    const designated = designatedBefore(ticket, leadBodyId);
    return {
      to: 'awaiting-sign',
      clocks: [
        ...meet(ticket, context.now, 'dispatch'),
        ...assignmentClocks(ticket, context, { leadBodyId, coBodyIds, designated }),
      ],
    };
  },
};

function countUpheld(ticket: Ticket): number {
  return ticket.returns.filter(({ round, ruling }) => round === ticket.round && ruling?.upheld).length;
}
