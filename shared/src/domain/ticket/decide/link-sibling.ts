import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 拆单: 一事一单, one call-back for all. */
export const linkSibling: VerbRule<'link-sibling'> = {
  decide: (ticket, { sibling }) => {
    if (sibling === ticket.ticketNo) return refuse('merge-into-self', {});
    return ticket.siblings.includes(sibling) ? refuse('already-done', {}) : stay(ticket);
  },
};
