import { causesOf } from '@hotline/shared/domain/supervision/causes';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import { complaintsOf } from '../../supervision/complaints.ts';
import { fileOrder } from '../../supervision/file-order.ts';
import { supervisionPolicy } from '../../supervision/supervision-policy.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** 督办 beyond time: independent callers, a second bad rating, 批示, 媒体. A body must answer for the matter first. */
export const proposeByCause: Processor = {
  name: 'propose-by-cause',
  on: ['dispatch', 'rule-consultation', 'instruct', 'rate', 'adopt-child'],
  handle: async (context, happened) => {
    const { clock } = context;
    for (const { ticketId } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      if (!ticket?.ticketNo || !ticket.lead || isEnd(ticket.status)) continue;
      const { id, ticketNo, lead, matter } = ticket;
      const complaints = ticket.children.length > 0 ? await complaintsOf(context, ticket) : [];
      for (const cause of causesOf(ticket, complaints, clock.now(), supervisionPolicy(context))) {
        const tickets = [{ ticketId: id, ticketNo }];
        await fileOrder(context, { ...cause, tickets, bodyId: lead.bodyId, urgency: matter.urgency });
      }
    }
  },
};
