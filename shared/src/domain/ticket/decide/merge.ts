import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 并单 under an open 主单; one that has children of its own stays apart. */
export const merge: VerbRule<'merge'> = {
  ready: ({ children }) => (children.length > 0 ? refuse('has-children', {}) : null),
  decide: (ticket, { into }, { facts }) => {
    if (into === ticket.ticketNo) return refuse('merge-into-self', {});
    if (facts.parent?.ticketNo !== into) return refuse('parent-unknown', { ticketNo: into });
    if (!facts.parent.open) return refuse('parent-closed', { ticketNo: into });
    return { to: 'merged', clocks: [] };
  },
};
