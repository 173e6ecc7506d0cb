import { bodyClocks, cancel, meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { RETURNS_BEFORE_CONSULTATION, upheldReturns } from '../guard/consultation.ts';
import type { VerbRule } from '../step.ts';

/**
 * Upheld: dispatched anew, and the second time in a round straight to 会商. Refused: back, and the body's clocks have
 * run on.
 */
export const ruleReturn: VerbRule<'rule-return'> = {
  decide: (ticket, command, context) => {
    const reviewed = meet(ticket, context.now, 'returnReview');
    if (!command.upheld) {
      return { to: ticket.lead?.signedAt === null ? 'awaiting-sign' : 'handling', clocks: reviewed };
    }
    const again = upheldReturns(ticket) + 1 >= RETURNS_BEFORE_CONSULTATION;
    return {
      to: again ? 'consultation' : 'awaiting-dispatch',
      clocks: [
        ...reviewed,
        ...cancel(ticket, context.now, ...bodyClocks),
        ...start(ticket, context, { name: again ? 'consultation' : 'dispatch' }),
      ],
    };
  },
};
