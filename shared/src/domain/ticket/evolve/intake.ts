import type { TicketEvent } from '../event.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { nothing } from './applier.ts';
import { completed, revised } from './revised.ts';

type Verbs =
  | 'accept'
  | 'revise'
  | 'complete'
  | 'abandon'
  | 'ask-for-more'
  | 'submit'
  | 'answer-at-once'
  | 'transfer'
  | 'refuse-transfer'
  | 'refer-legal-route'
  | 'void'
  | 'withdraw';

export const intakeAppliers: Appliers<Verbs> = {
  accept: (ticket, { data }) => ({
    ticketNo: ticket.ticketNo ?? data.ticketNo,
    queryCode: ticket.queryCode ?? data.queryCode,
  }),
  revise: (ticket, { data }) => revised(ticket, data),
  complete: (ticket, { data }) => ({ ...completed(ticket, data), awaitsForm: false }),
  abandon: (_, event) => ending(event, 'abandoned', event.data.reason),
  'ask-for-more': (_, { at, actor, data }) => ({
    inquiry: { at, by: actor, question: data.question, answeredAt: null },
  }),
  submit: nothing,
  'answer-at-once': (_, event) => ({
    ...ending(event, 'answered', event.data.answer),
    knowledgeId: event.data.knowledgeId,
  }),
  transfer: (_, event) => ending(event, event.data.line, event.data.reason),
  'refuse-transfer': () => ({ ending: null }),
  'refer-legal-route': (_, event) => ending(event, event.data.route, event.data.reason),
  void: (_, event) => ending(event, 'invalid', event.data.reason),
  withdraw: (_, event) => ending(event, 'withdrawn', event.data.reason),
};

function ending({ actor }: TicketEvent, code: string, reason: string): Partial<Ticket> {
  return { ending: { code, reason, by: actor } };
}
