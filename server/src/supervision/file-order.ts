import { decideCase } from '@hotline/shared/domain/supervision/case/decide-case';
import { openOrderStatuses } from '@hotline/shared/domain/supervision/order/command';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import { proposeOrder } from '@hotline/shared/domain/supervision/order/propose-order';
import type { Proposed } from '@hotline/shared/domain/supervision/order/propose-order';
import { orderRules } from '@hotline/shared/domain/supervision/order/rules';
import { replySpan } from '@hotline/shared/domain/supervision/order/terms';
import { machine } from '../commands/actors.ts';
import { stageRules } from '../commands/stage-rules.ts';
import type { Context } from '../context.ts';
import { caseId, insertCase, saveCase } from '../store/case-repository.ts';
import type { CaseDocument } from '../store/models/case.ts';
import { nextOrderNo } from './order-number.ts';

export type Cause = Omit<Proposed, 'id'> & {
  /** Of the cause: the same key is filed once. */
  key: string;
};

/**
 * Files a cause of 督办. Where an order of the same or a higher level is open on these tickets, the cause is noted
 * there; else it becomes a proposal, and proposals of a lower level that nobody signed are superseded. Level 1 is a task
 * and begins at once.
 */
export async function fileOrder(context: Context, cause: Cause): Promise<void> {
  const { key, ...what } = cause;
  const id = caseId(key);
  const { orders } = context.store;
  if (await orders.exists({ $or: [{ _id: id }, { 'state.fired': `cause:${id}` }] })) return;
  const open = await openOrders(context, what);
  const covering = open.find(({ state }) => state.level >= what.level);
  if (covering) return noteCause(context, covering, id, what);
  const now = context.clock.now();
  const proposal = proposeOrder({ id, ...what }, { now, ...stageRules(context) });
  const state = what.level === 1 ? await begun(context, proposal, now) : proposal;
  if (!(await insertCase(orders, { state, nextDueAt: now, follow: true }))) return;
  context.bus.publish('case', id);
  for (const lower of open.filter(({ state: { status } }) => status === 'proposed')) {
    await supersede(context, lower);
  }
  context.ports.realtime.publish({ kind: 'case', change: { kind: 'order', id } });
}

const openOrders = ({ store }: Context, { tickets }: Pick<Proposed, 'tickets'>) =>
  store.orders
    .find({
      'state.tickets.ticketId': { $in: tickets.map(({ ticketId }) => ticketId) },
      'state.status': { $in: openOrderStatuses },
    })
    .lean<CaseDocument<Order>[]>();

async function begun(context: Context, proposal: Order, now: number): Promise<Order> {
  const { level, urgency, reason, proposedAt } = proposal;
  const rules = stageRules(context);
  const sign = {
    type: 'sign',
    text: `${reason}，请电话督促承办单位并登记答复`,
    orderNo: await nextOrderNo(context),
    span: replySpan(rules.supervisionAt(proposedAt).orders, level, urgency),
    handOver: null,
  } as const;
  const decision = decideCase(orderRules, proposal, sign, { now, actor: machine, scope: [], ...rules });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.state;
}

/** @throws when somebody else wrote meanwhile; whoever files is asked again. */
async function noteCause(
  context: Context,
  { _id, version, state, nextDueAt, follow }: CaseDocument<Order>,
  id: string,
  { reason }: Pick<Order, 'reason'>,
): Promise<void> {
  const entry = { at: context.clock.now(), by: machine, act: 'cause', text: reason };
  const noted = { ...state, fired: [...state.fired, `cause:${id}`], history: [...state.history, entry] };
  const saved = await saveCase(context.store.orders, { _id, version }, { state: noted, nextDueAt, follow });
  if (!saved) throw new Error(`order ${_id} was written meanwhile`);
}

async function supersede(context: Context, lower: CaseDocument<Order>): Promise<void> {
  const command = { type: 'supersede', text: '同一事项已提请更高一级督办' } as const;
  const now = context.clock.now();
  const decision = decideCase(orderRules, lower.state, command, {
    now,
    actor: machine,
    scope: [],
    ...stageRules(context),
  });
  if (decision.ok) {
    await saveCase(context.store.orders, lower, { state: decision.state, nextDueAt: null, follow: false });
  }
}
