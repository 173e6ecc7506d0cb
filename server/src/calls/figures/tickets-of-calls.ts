import type { listedTicketCounts, ticketsOfCalls as contract } from '@hotline/shared/contracts/rest/metrics';
import { maskText } from '@hotline/shared/domain/privacy/mask';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Period } from '../../kpi/tallies.ts';
import { readable } from '../../policies/ticket-list.ts';
import type { PersonRecord } from '../../store/directory.ts';
import { by } from '../../store/models/ticket-indexes.ts';

export type TicketCount = (typeof listedTicketCounts)[number];
type Query = z.output<NonNullable<typeof contract.query>>;
type Answer = z.input<typeof contract.response>;

const MOST = 500;

/** Tickets accepted from the telephone in a period; of them those answered in the call (即时答复). */
export const ticketsOfCalls = (name: TicketCount, { from, to }: Period): object => ({
  'state.acceptedAt': { $gte: from, $lt: to },
  'state.source': 'phone',
  ...(name === 'answeredAtOnce' ? { 'state.ending.code': 'answered' } : {}),
});

/** Those behind a figure that the reader may see, the latest first. */
export async function listTicketsOfCalls(
  context: Context,
  { from, to, count }: Query,
  reader: PersonRecord,
): Promise<Answer> {
  const found = await context.store.tickets
    .find(
      { $and: [ticketsOfCalls(count, { from, to }), readable(context, reader)] },
      { 'state.ticketNo': 1, 'state.matter.title': 1, 'state.acceptedAt': 1, 'state.ending.code': 1 },
    )
    .sort({ 'state.acceptedAt': -1 })
    .hint(by('accepted'))
    .limit(MOST)
    .lean<{ state: Pick<Ticket, 'ticketNo' | 'matter' | 'acceptedAt' | 'ending'> }[]>();
  return found.map(({ state: { ticketNo, matter, acceptedAt, ending } }) => ({
    ticketNo: ticketNo ?? '',
    title: maskText(matter.title),
    acceptedAt: acceptedAt ?? from,
    answeredAtOnce: ending?.code === 'answered',
  }));
}
