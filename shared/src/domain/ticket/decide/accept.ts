import { roundClocks } from '../clock/round.ts';
import { meet } from '../clock/running.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import type { Ticket } from '../ticket.ts';

/** 受理: starts 诉求时限 and 派单时限 and binds the ticket to the profile in force. */
export const accept: VerbRule<'accept'> = {
  decide: (ticket, command, context) => {
    const fields = missing(ticket);
    if (ticket.ticketNo === null && command.ticketNo === '') fields.push('ticketNo');
    if (fields.length > 0) return refuse('field-missing', { fields });
    return {
      to: 'accepted',
      clocks: [...meet(ticket, context.now, 'intake'), ...roundClocks(ticket, context, ticket.round)],
      bindsProfile: true,
    };
  },
};

/** 五要素 or a reachable contact; without what happened and where nothing can be done at all. */
function missing({ matter, citizen }: Ticket): string[] {
  const needed = Object.entries({
    title: matter.title,
    content: matter.content,
    divisionCode: matter.divisionCode,
  }).flatMap(([field, value]) => (value.trim() === '' ? [field] : []));
  if (citizen.contactNo !== null || citizen.callerNo !== null) return needed;
  const elements = { name: citizen.name, occurredAt: matter.occurredAt, address: matter.address || null };
  const absent = Object.entries(elements).flatMap(([field, value]) => (value === null ? [field] : []));
  return absent.length === 0 || citizen.isAnonymous ? needed : [...needed, ...absent];
}
