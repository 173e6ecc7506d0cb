import type { OrderCommand } from '@hotline/shared/domain/supervision/order/command';
import type { Order, OrderLevel } from '@hotline/shared/domain/supervision/order/order';
import { orderRules } from '@hotline/shared/domain/supervision/order/rules';
import { levelOf, settleOrder, watchOrder } from '@hotline/shared/domain/supervision/order/watch-order';
import { caseClockWords } from '@hotline/shared/words/zh-CN';
import type { CaseRoom } from './case-room.ts';
import { fileOrder } from './file-order.ts';
import { noteOnTickets } from './note-on-tickets.ts';

/** 督办单. */
export const orderRoom: CaseRoom<Order, OrderCommand> = {
  kind: 'order',
  model: ({ orders }) => orders,
  rules: orderRules,
  watch: watchOrder,
  settle: settleOrder,
  fired: async (context, order, firings) => {
    const highest = Math.max(...firings.map(({ stage }) => levelOf(stage)));
    if (highest === 0) return;
    const { tickets, bodyId, urgency, orderNo } = order;
    await fileOrder(context, {
      key: `${order.id}/order-overdue/${highest}`,
      level: highest as OrderLevel,
      trigger: 'order-overdue',
      reason: `${orderNo ?? '督办单'}逾期未回复`,
      tickets,
      bodyId,
      urgency,
    });
  },
  telling: ({ id, tickets: [ticket], orderNo, bodyId }, clock) =>
    ticket
      ? {
          ...ticket,
          file: { kind: 'order', id, bodyId: clock === 'replying' ? bodyId : null },
          about: `督办单 ${orderNo ?? '（待签发）'} ${caseClockWords[clock] ?? ''}`,
        }
      : null,
  follow: noteOnTickets,
};
