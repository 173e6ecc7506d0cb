import { dutiesOf } from '@hotline/shared/domain/digest/duty';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import { mayRead } from '../policies/ticket-access.ts';
import { openStatuses } from '../policies/ticket-list.ts';
import { by } from '../store/models/ticket-indexes.ts';
import type { TicketDocument } from '../store/models/ticket.ts';
import { addTo } from './recipients.ts';
import type { Recipients, Waiting } from './recipients.ts';

/** Tickets with a deadline that is near or past, for those who move it on. */
export async function waitingTickets(
  context: Context,
  recipients: Recipients,
  now: number,
  waiting: Waiting,
): Promise<void> {
  const running = { metAt: null, cancelledAt: null, dueAt: { $gt: 0 }, warnAt: { $gt: 0, $lte: now } };
  const cursor = context.store.tickets
    .find({ 'state.status': { $in: openStatuses }, 'state.clocks': { $elemMatch: running } } as never, {
      state: 1,
    })
    .hint(by('state.status_1_dueAt_1'))
    .lean<Pick<TicketDocument, 'state'>[]>()
    .cursor();
  for await (const { state } of cursor) tell(context, recipients, state, now, waiting);
}

function tell(context: Context, recipients: Recipients, ticket: Ticket, now: number, waiting: Waiting): void {
  const { ticketNo } = ticket;
  if (ticketNo === null) return;
  for (const { roles, ofBody, bodyId, verb, dueAt } of dutiesOf(ticket, now)) {
    const owner = ofBody ? bodyId : null;
    const answering = new Set(roles.flatMap((role) => recipients.inRole(role, owner)));
    for (const { person } of answering) {
      if (!mayRead(context, ticket, person)) continue;
      addTo(waiting, person._id, { kind: 'ticket', id: ticketNo, bodyId: owner, verb, dueAt });
    }
  }
}
