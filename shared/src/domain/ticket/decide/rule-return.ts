import { bodyClocks, cancel, meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { VerbRule } from '../step.ts';

/** Upheld: dispatched anew. Refused: back, and the body's clocks have run on. */
export const ruleReturn: VerbRule<'rule-return'> = {
  decide: (ticket, command, context) => {
    const reviewed = meet(ticket, context.now, 'returnReview');
    if (!command.upheld) {
      return { to: ticket.lead?.signedAt === null ? 'awaiting-sign' : 'handling', clocks: reviewed };
    }
    return {
      to: 'awaiting-dispatch',
      clocks: [
        ...reviewed,
        ...cancel(ticket, context.now, ...bodyClocks),
        ...start(ticket, context, { name: 'dispatch' }),
      ],
    };
  },
};
