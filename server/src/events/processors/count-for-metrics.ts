import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { projectTicket } from '../../kpi/project-ticket.ts';
import type { Processor } from '../processor.ts';

/** Figures follow the events: of each ticket in the batch what it adds is computed anew. */
export const countForMetrics: Processor = {
  name: 'count-for-metrics',
  on: [
    'dispatch',
    'rule-consultation',
    'recall',
    'request-return',
    'rule-return',
    'sign',
    'record-contact',
    'submit-result',
    'rule-extension',
    'rule-long-cycle',
    'review',
    'rate',
    'close',
    'redo',
    'recognise-closure',
    'rule-recheck',
    'merge',
    'unmerge',
    'share-answer',
    'withdraw',
    'move-due',
    'raise-urgency',
    'load-calendar',
  ],
  batch: 100,
  handle: async (context, happened) => {
    const ids = [...new Set(happened.map(({ ticketId }) => ticketId))];
    const found = await context.store.tickets
      .find({ _id: { $in: ids } }, { state: 1 })
      .lean<{ state: Ticket }[]>();
    for (const { state } of found) await projectTicket(context, state);
  },
};
