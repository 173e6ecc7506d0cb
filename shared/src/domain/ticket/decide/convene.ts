import { bodyClocks, cancel } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { VerbRule } from '../step.ts';

/** 疑难工单会商: nobody answers for the matter until it is ruled; 诉求时限 runs on. */
export const convene: VerbRule<'convene'> = {
  decide: (ticket, _command, context) => ({
    to: 'consultation',
    clocks: [
      ...cancel(ticket, context.now, ...bodyClocks, 'dispatch', 'returnReview'),
      ...start(ticket, context, { name: 'consultation' }),
    ],
  }),
};
