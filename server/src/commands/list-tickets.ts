import type { listTickets as listRoute } from '@hotline/shared/contracts/rest/tickets';
import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { inView, readable } from '../policies/ticket-list.ts';
import { presentRow } from '../presenters/ticket-row.ts';
import type { PersonRecord } from '../store/directory.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import { rowFields } from '../store/ticket-repository.ts';

type Query = z.output<NonNullable<typeof listRoute.query>>;

/** Counting stops here: nobody turns to page two hundred. */
const MOST_COUNTED = 10_000;

/** A work list, nearest deadline first. */
export async function listTickets(
  context: Context,
  { view, status, q, page, size }: Query,
  reader: PersonRecord,
): Promise<{ rows: TicketRow[]; total: number }> {
  const filter = {
    $and: [
      { 'state.ticketNo': { $type: 'string' } },
      readable(context, reader),
      inView(context, view, reader),
      ...(status ? [{ 'state.status': status }] : []),
      ...(q ? [matching(q)] : []),
    ],
  };
  const { tickets } = context.store;
  const [found, total] = await Promise.all([
    tickets
      .find(filter, rowFields)
      .sort({ dueAt: 1, _id: 1 })
      .skip((page - 1) * size)
      .limit(size)
      .lean<LoadedTicket[]>(),
    tickets.countDocuments(filter, { limit: MOST_COUNTED }),
  ]);
  return { rows: found.map(({ state, version }) => presentRow(state, version)), total };
}

function matching(q: string): object {
  const text = q.trim().replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  if (/^\d{6,}$/u.test(text)) return { 'state.ticketNo': { $regex: `^${text}` } };
  return { 'state.matter.title': { $regex: text, $options: 'i' } };
}
