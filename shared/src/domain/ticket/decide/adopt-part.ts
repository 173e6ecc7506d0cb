import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** The 分办单 of a body has its number. */
export const adoptPart: VerbRule<'adopt-part'> = {
  decide: (ticket, { bodyId }) =>
    ticket.parts.some((part) => part.bodyId === bodyId && part.ticketNo === null)
      ? stay(ticket)
      : refuse('already-done', {}),
};
