import type { listOrders as listRoute } from '@hotline/shared/contracts/rest/orders';
import type { OrderRow } from '@hotline/shared/contracts/rest/orders';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { OrderStatus } from '@hotline/shared/domain/supervision/order/order';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { readableBodies } from '../policies/case-access.ts';
import { readable } from '../policies/ticket-list.ts';
import { presentOrderRow } from '../presenters/order.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { CaseDocument } from '../store/models/case.ts';

type Query = z.output<NonNullable<typeof listRoute.query>>;
type Found = CaseDocument<Order>;

const MOST = 500;
const FAR = 8.64e15;
/** What a body is shown: nothing happens to it before a signature. */
const forBodies: readonly OrderStatus[] = ['issued', 'replied', 'closed'];
const byView: Record<Query['view'], readonly OrderStatus[] | null> = {
  'to-sign': ['proposed'],
  running: ['issued', 'replied'],
  ledger: null,
};

/** 台账 as the reader may see it, nearest deadline first. */
export async function findOrders(context: Context, query: Query, reader: PersonRecord): Promise<OrderRow[]> {
  const bodies = readableBodies(context, reader);
  const listed = byView[query.view];
  const filter = {
    $and: [
      listed ? { 'state.status': { $in: listed } } : {},
      bodies ? { 'state.bodyId': { $in: bodies }, 'state.status': { $in: forBodies } } : {},
      query.bodyId ? { 'state.bodyId': query.bodyId } : {},
      query.ticketNo ? { 'state.tickets.ticketNo': query.ticketNo } : {},
    ],
  };
  const found = await context.store.orders
    .find(filter)
    .sort({ 'state.proposedAt': -1 })
    .limit(MOST)
    .lean<Found[]>();
  const titles = await titlesOf(context, found, reader);
  const rows = found.map((document) => presentOrderRow(context, document, titles));
  return query.view === 'ledger' ? rows : rows.toSorted((a, b) => (a.dueAt ?? FAR) - (b.dueAt ?? FAR));
}

/** An order that the reader may see; what he may not see does not exist for him. */
export async function findOrder(context: Context, id: string, reader: PersonRecord): Promise<Found> {
  const found = await context.store.orders.findById(id).lean<Found>();
  const bodies = readableBodies(context, reader);
  const visible =
    found &&
    (bodies === null || (bodies.includes(found.state.bodyId) && forBodies.includes(found.state.status)));
  if (!visible) throw new ProblemError(404, 'order-unknown', '没有这份督办单');
  return found;
}

/** Titles by number, of those tickets that he may read. */
export async function titlesOf(
  context: Context,
  found: readonly Found[],
  reader: PersonRecord,
): Promise<ReadonlyMap<string, string>> {
  const ticketNos = found.flatMap(({ state }) => state.tickets.map(({ ticketNo }) => ticketNo));
  if (ticketNos.length === 0) return new Map();
  const tickets = await context.store.tickets
    .find(
      { $and: [{ 'state.ticketNo': { $in: ticketNos } }, readable(context, reader)] },
      { 'state.ticketNo': 1, 'state.matter.title': 1 },
    )
    .lean<{ state: { ticketNo: string; matter: { title: string } } }[]>();
  return new Map(tickets.map(({ state }) => [state.ticketNo, state.matter.title]));
}
