import { start } from '../clock/start.ts';
import { openParts } from '../parts.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** A 分办单 is answered or over; after the last one the call-back of a main ticket that waited for it begins. */
export const settlePart: VerbRule<'settle-part'> = {
  decide: (ticket, { ticketNo }, context) => {
    const open = openParts(ticket);
    if (!open.some((part) => part.ticketNo === ticketNo)) return refuse('already-done', {});
    const begins = open.length === 1 && ticket.status === 'awaiting-callback';
    const clocks = begins
      ? (['callbackStart', 'callbackEnd'] as const).flatMap((name) => start(ticket, context, { name }))
      : [];
    return stay(ticket, clocks);
  },
};
