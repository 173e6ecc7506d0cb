import { kindOf } from '@hotline/shared/domain/supervision/order/order';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import { orderKindWords } from '@hotline/shared/words/zh-CN';
import { actOnLatest } from '../commands/act-on-ticket.ts';
import { unlessRefused } from '../commands/unless-refused.ts';
import type { Context } from '../context.ts';

/** The ticket ended, is under a higher level, or was noted before. */
const done = ['status-forbids', 'level-not-higher', 'order-none', 'issuer-only', 'role-forbidden'] as const;

/** An order stands in the record of each of its tickets: its signature, and its 销号. */
export async function noteOnTickets(context: Context, order: Order): Promise<void> {
  const { level, issuer, orderNo, requirement, closed } = order;
  if (!issuer || !orderNo) return;
  const word = `${orderKindWords[kindOf(level)]} ${orderNo}`;
  if (closed) {
    const closing = { type: 'close-supervision', reason: `${word}：${closed.text}` } as const;
    await onEach(context, order, closing, closed.by);
  } else if (order.status === 'issued') {
    await onEach(context, order, { type: 'supervise', level, reason: `${word}：${requirement}` }, issuer);
  }
}

async function onEach(context: Context, { tickets }: Order, command: Command, actor: Actor): Promise<void> {
  for (const { ticketId } of tickets) {
    await unlessRefused(done, () => actOnLatest(context, ticketId, command, actor));
  }
}
