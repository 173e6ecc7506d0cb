import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { mayRead } from '../policies/ticket-access.ts';
import type { PersonRecord } from '../store/directory.ts';
import { loadTicketByNo } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';

/** A ticket that the person may read; what he may not read does not exist for him. */
export async function findTicket(
  context: Context,
  ticketNo: string,
  reader: PersonRecord,
): Promise<LoadedTicket> {
  const found = await loadTicketByNo(context.store, ticketNo);
  if (!found || !mayRead(context, found.state, reader)) {
    throw new ProblemError(404, 'ticket-unknown', '没有这张工单');
  }
  return found;
}
