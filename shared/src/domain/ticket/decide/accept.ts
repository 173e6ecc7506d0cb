import { roundClocks } from '../clock/round.ts';
import { meet } from '../clock/running.ts';
import { missingElements } from '../guard/elements.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 受理: starts 诉求时限 and 派单时限 and binds the ticket to the profile in force. */
export const accept: VerbRule<'accept'> = {
  decide: (ticket, command, context) => {
    const fields = missingElements(ticket.matter, ticket.citizen);
    if (ticket.ticketNo === null && command.ticketNo === '') fields.push('ticketNo');
    if (fields.length > 0) return refuse('field-missing', { fields });
    return {
      to: 'accepted',
      clocks: [...meet(ticket, context.now, 'intake'), ...roundClocks(ticket, context, ticket.round)],
      bindsProfile: true,
    };
  },
};
