import { replay } from '@hotline/shared/domain/ticket/evolve';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { mayRead } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import { findTicket } from './find-ticket.ts';

/**
 * A ticket as it was known after one of its events: made from the events up to it, and from nothing else.
 * @throws 404 when there was no such event, or the reader could not have read the ticket then.
 */
export async function ticketAsOf(
  context: Context,
  ticketNo: string,
  seq: number,
  reader: PersonRecord,
): Promise<Ticket> {
  const { _id } = await findTicket(context, ticketNo, reader);
  const events = openEvents(await loadHistory(context.store, _id)).filter((event) => event.seq <= seq);
  const then = events.at(-1)?.seq === seq ? replay(events) : null;
  if (!then || !mayRead(context, then, reader)) {
    throw new ProblemError(404, 'not-known-then', '当时没有这一步，或当时您无权查看');
  }
  return then;
}
