import type { Check, CheckStatus } from '@hotline/shared/domain/supervision/check/check';
import type { Order, OrderStatus } from '@hotline/shared/domain/supervision/order/order';
import type {
  Rectification,
  RectificationStatus,
} from '@hotline/shared/domain/supervision/rectification/rectification';
import { openStatuses } from '../policies/ticket-list.ts';
import type { Context } from '../context.ts';
import type { RecordedCall } from './call-records.ts';
import { ticketsOfCalls } from './tickets-of-calls.ts';

/** 督办单, 差评件 and 虚假办结 checks that are not decided hold the recordings of their tickets. */
const undecided = {
  orders: ['proposed', 'issued', 'replied'] satisfies OrderStatus[],
  rectifications: ['verifying', 'rectifying', 'appealed', 'calling-back'] satisfies RectificationStatus[],
  checks: ['picked', 'suspected'] satisfies CheckStatus[],
};

/** Which of these calls must be kept: an open ticket, or an open file on one of their tickets. */
export async function heldCalls(
  { store }: Pick<Context, 'store'>,
  calls: readonly Pick<RecordedCall, 'callId' | 'ticketNo'>[],
): Promise<Set<string>> {
  const tickets = await ticketsOfCalls(store, calls);
  const ids = [...tickets.values()].flat().map(({ id }) => id);
  const filed = await filedTickets(store, ids);
  const isHeld = (callId: string) =>
    (tickets.get(callId) ?? []).some(({ id, status }) => openStatuses.includes(status) || filed.has(id));
  return new Set(calls.flatMap(({ callId }) => (isHeld(callId) ? [callId] : [])));
}

async function filedTickets(
  { orders, rectifications, checks }: Context['store'],
  ids: readonly string[],
): Promise<Set<string>> {
  const about = { 'state.ticketId': { $in: ids } };
  const [filed, bad, checked] = await Promise.all([
    orders
      .find({ 'state.status': { $in: undecided.orders }, 'state.tickets.ticketId': { $in: ids } })
      .lean<{ state: Order }[]>(),
    rectifications
      .find({ 'state.status': { $in: undecided.rectifications }, ...about })
      .lean<{ state: Rectification }[]>(),
    checks.find({ 'state.status': { $in: undecided.checks }, ...about }).lean<{ state: Check }[]>(),
  ]);
  return new Set([
    ...filed.flatMap(({ state }) => state.tickets.map(({ ticketId }) => ticketId)),
    ...[...bad, ...checked].map(({ state }) => state.ticketId),
  ]);
}
