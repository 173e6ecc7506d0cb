import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const settleEmergency: VerbRule<'settle-emergency'> = {
  decide: (ticket, { transferNo, outcome }) => {
    if (ticket.emergency?.transferNo !== transferNo) return refuse('transfer-unknown', { transferNo });
    return ticket.emergency.outcome === outcome ? refuse('already-done', {}) : stay(ticket);
  },
};
