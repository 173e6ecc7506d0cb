import { cancel, meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { CommandOf } from '../command.ts';
import type { Facts } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { sameContent } from '../evolve/handling.ts';
import { implausibleContact } from '../guard/contact.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import type { Ticket } from '../ticket.ts';

const answered = ['finish', 'statutory', 'firstFeedback', 'correction', 'firstContact'] as const;

/** 承办时限, or the legal one after a procedural answer, is met here; review reopens it if it refuses. */
export const submitResult: VerbRule<'submit-result'> = {
  decide: (ticket, command, context) => {
    const refusal =
      unapproved(ticket, command, context.facts) ??
      implausibleContact(ticket, command.contactResult) ??
      openSubtasks(ticket, command);
    if (refusal) return refusal;
    return {
      to: 'awaiting-review',
      clocks: [
        ...meet(ticket, context.now, ...answered),
        ...cancel(ticket, context.now, 'returnWindow'),
        ...start(ticket, context, { name: 'review' }),
      ],
    };
  },
};

/** Where the body wants 审签, exactly what was approved goes out. */
function unapproved(ticket: Ticket, command: CommandOf<'submit-result'>, facts: Facts): Refusal | null {
  const body = ticket.lead ? facts.bodies[ticket.lead.bodyId] : undefined;
  if (!body?.needsApproval) return null;
  const approved = ticket.result?.approvedBy && sameContent(ticket.result, command);
  return approved ? null : refuse('approval-missing', {});
}

function openSubtasks(ticket: Ticket, command: CommandOf<'submit-result'>): Refusal | null {
  if (command.withoutCoHandlers) return null;
  const open = ticket.coHandlers.filter(({ status }) => status !== 'fed-back' && status !== 'cancelled');
  return open.length === 0 ? null : refuse('cohandlers-open', { bodyIds: open.map(({ bodyId }) => bodyId) });
}
