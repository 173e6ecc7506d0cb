import { planFor } from '../../commands/plan-dispatch.ts';
import type { Processor } from '../processor.ts';

/** A matter came to the dispatchers: where the site lets sure ones go by themselves, it is planned. */
export const planDispatch: Processor = {
  name: 'plan-dispatch',
  on: ['submit'],
  concerns: ({ to }) => to === 'awaiting-dispatch',
  batch: 100,
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) await planFor(context, ticketId, seq);
  },
};
