import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const adoptChild: VerbRule<'adopt-child'> = {
  decide: (ticket, { child }) => {
    if (child === ticket.ticketNo) return refuse('merge-into-self', {});
    return ticket.children.includes(child) ? refuse('already-done', {}) : stay(ticket);
  },
};
