import { decideCase } from '@hotline/shared/domain/supervision/case/decide-case';
import { proposeOrder } from '@hotline/shared/domain/supervision/order/propose-order';
import { orderRules } from '@hotline/shared/domain/supervision/order/rules';
import { replySpan } from '@hotline/shared/domain/supervision/order/terms';
import { stageRules } from '../../commands/stage-rules.ts';
import { caseId, insertCase } from '../../store/case-repository.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import { nextOrderNo } from '../../supervision/order-number.ts';
import type { Processor } from '../processor.ts';

/** 督办 that somebody began on the ticket itself becomes a 督办单 with number, deadline and 销号 as well. */
export const recordOrder: Processor = {
  name: 'record-order',
  on: ['supervise'],
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      if (!ticket?.ticketNo || !ticket.lead || event?.type !== 'supervise') continue;
      const { level, reason } = event.data;
      const { orders } = context.store;
      if (await orders.exists({ 'state.tickets.ticketId': ticketId, 'state.level': level })) continue;
      const { urgency } = ticket.matter;
      const id = caseId(`${ticketId}/supervise/${seq}`);
      const tickets = [{ ticketId, ticketNo: ticket.ticketNo }];
      const what = {
        id,
        level,
        trigger: 'manual',
        reason,
        tickets,
        bodyId: ticket.lead.bodyId,
        urgency,
      } as const;
      const rules = { now: event.at, actor: event.actor, scope: [], ...stageRules(context) };
      const span = replySpan(rules.supervisionAt(event.at).orders, level, urgency);
      const sign = {
        type: 'sign',
        text: reason,
        orderNo: await nextOrderNo(context),
        span,
        handOver: null,
      } as const;
      const decision = decideCase(orderRules, proposeOrder(what, rules), sign, rules);
      if (!decision.ok) throw new Error(decision.refusal.code);
      await insertCase(orders, { state: decision.state, nextDueAt: event.at, follow: true });
      context.bus.publish('case', id);
    }
  },
};
