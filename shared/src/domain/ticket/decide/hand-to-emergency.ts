import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** Danger to life needs no consent (个人信息保护法 §13.1.4); anything else does. */
export const handToEmergency: VerbRule<'hand-to-emergency'> = {
  decide: (ticket, { transferNo, dangerToLife, consent }) => {
    if (ticket.emergency?.transferNo === transferNo) return refuse('already-done', {});
    if (!dangerToLife && consent !== 'given') return refuse('consent-missing', {});
    return stay(ticket);
  },
};
