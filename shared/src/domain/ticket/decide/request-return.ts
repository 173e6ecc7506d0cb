import { latest, meet, running } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import type { Assignment, ReturnRequest, Ticket } from '../ticket.ts';

/** 申请退单, once for each dispatch; the body's clocks run on. Urgent matters: before signing only. */
export const requestReturn: VerbRule<'request-return'> = {
  ready: (ticket) => {
    if (ticket.lead?.designated) return refuse('designated', {});
    return isWindowUsed(ticket) ? refuse('window-closed', { closedAt: null }) : null;
  },
  decide: (ticket, _command, context) => {
    const closedAt = running(ticket, 'returnWindow')[0]?.dueAt ?? null;
    if (closedAt !== null && context.now > closedAt) return refuse('window-closed', { closedAt });
    return {
      to: 'return-review',
      clocks: [
        ...meet(ticket, context.now, 'returnWindow'),
        ...start(ticket, context, { name: 'returnReview' }),
      ],
    };
  },
};

/** Where there is no window (urgent matters) signing ends the right to return. */
function isWindowUsed(ticket: Ticket): boolean {
  const { lead } = ticket;
  if (!lead || ticket.returns.some((asked) => isOf(asked, lead))) return true;
  const window = latest(ticket, 'returnWindow');
  if (!window || window.startedAt < lead.dispatchedAt) return lead.signedAt !== null;
  return window.metAt !== null || window.cancelledAt !== null;
}

function isOf(asked: ReturnRequest, lead: Assignment): boolean {
  return asked.round === lead.round && asked.ordinal === lead.ordinal;
}
