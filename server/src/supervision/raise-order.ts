import { randomUUID } from 'node:crypto';
import type { Order, OrderLevel } from '@hotline/shared/domain/supervision/order/order';
import { proposeOrder } from '@hotline/shared/domain/supervision/order/propose-order';
import { findTicket } from '../commands/find-ticket.ts';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { caseId, insertCase } from '../store/case-repository.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

interface Raised {
  ticketNos: readonly string[];
  level: OrderLevel;
  reason: string;
}

/** 提请督办 by hand, of one or several tickets of one body. */
export async function raiseOrder(
  context: Context,
  person: PersonRecord,
  { ticketNos, level, reason }: Raised,
): Promise<CaseDocument<Order>> {
  const tickets = await Promise.all(ticketNos.map((ticketNo) => findTicket(context, ticketNo, person)));
  const bodies = new Set(tickets.map(({ state }) => state.lead?.bodyId));
  const [bodyId] = bodies;
  if (bodies.size !== 1 || !bodyId) {
    throw new ProblemError(422, 'order-bodies', '一份督办单只能督办一个承办单位，且工单须已派单');
  }
  const now = context.clock.now();
  const urgencies = tickets.map(({ state }) => state.matter.urgency);
  const state = proposeOrder(
    {
      id: caseId(randomUUID()),
      level,
      trigger: 'manual',
      reason: `${person.name}提请：${reason}`,
      tickets: tickets.map(({ _id, state: { ticketNo } }) => ({ ticketId: _id, ticketNo: ticketNo ?? '' })),
      bodyId,
      urgency: urgencies.find((urgency) => urgency !== 'normal') ?? 'normal',
    },
    { now, ...stageRules(context) },
  );
  const document = { state, nextDueAt: now, follow: true };
  await insertCase(context.store.orders, document);
  context.bus.publish('case', state.id);
  return { _id: state.id, version: 1, ...document };
}
