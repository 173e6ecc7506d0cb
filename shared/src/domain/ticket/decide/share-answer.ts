import { bodyClocks, cancel, meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 关联单 → 待回访 with the answer of its 主单. */
export const shareAnswer: VerbRule<'share-answer'> = {
  decide: (ticket, { parent }, context) => {
    if (parent !== ticket.mergedInto) return refuse('parent-unknown', { ticketNo: parent });
    return {
      to: 'awaiting-callback',
      clocks: [
        ...meet(ticket, context.now, 'appeal'),
        ...cancel(ticket, context.now, ...bodyClocks, 'dispatch'),
        ...start(ticket, context, { name: 'callbackStart' }),
        ...start(ticket, context, { name: 'callbackEnd' }),
      ],
    };
  },
};
