import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const releaseChild: VerbRule<'release-child'> = {
  decide: (ticket, { child }) =>
    ticket.children.includes(child) ? stay(ticket) : refuse('child-unknown', { ticketNo: child }),
};
