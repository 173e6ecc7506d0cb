import type { CaseContext, CaseRefusal } from '../case/case.ts';
import { deadline, ruledDeadline } from '../case/deadline.ts';
import type { OrderCommand } from './command.ts';
import type { Order } from './order.ts';

type Sign = Extract<OrderCommand, { type: 'sign' }>;

/** 签发: number, issuer, time to reply, and the time in which the body may state its case. */
export function signOrder(
  { level, proposedAt }: Order,
  { orderNo, text, span, handOver }: Sign,
  { now, actor, calendar, supervisionAt }: CaseContext,
): Partial<Order> | CaseRefusal {
  const replying = deadline(calendar, now, span);
  if (!replying) return { code: 'span-invalid' };
  return {
    status: 'issued',
    orderNo,
    requirement: text.trim(),
    issuer: actor,
    issuedAt: now,
    replying,
    stating: ruledDeadline(calendar, now, supervisionAt(proposedAt).ladder.statementOfCase),
    handOver: level === 4 && handOver ? { ...handOver, receipt: null, outcome: null } : null,
  };
}
