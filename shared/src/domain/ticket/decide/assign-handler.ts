import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 联络员 → 经办人 of the lead body, never the person complained of. */
export const assignHandler: VerbRule<'assign-handler'> = {
  decide: (ticket, { handlerId }, { facts }) => {
    const body = ticket.lead ? facts.bodies[ticket.lead.bodyId] : undefined;
    const known = body?.handlerIds.includes(handlerId) && !facts.accusedPersonIds.includes(handlerId);
    return known ? stay(ticket) : refuse('handler-unknown', { handlerId });
  },
};
