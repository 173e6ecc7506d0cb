import type { Complaint } from '@hotline/shared/domain/supervision/triggers';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';

type Called = Pick<Ticket, 'id' | 'citizen' | 'openedAt'>;

/** Everybody who came with this matter: the citizen of the ticket and of those merged into it; all one in a folded event. */
export async function complaintsOf({ store }: Context, ticket: Ticket): Promise<Complaint[]> {
  const children = await store.tickets
    .find(
      { 'state.ticketNo': { $in: ticket.children } },
      { 'state.id': 1, 'state.citizen': 1, 'state.openedAt': 1 },
    )
    .lean<{ state: Called }[]>();
  const folded = await store.bursts.exists({ _id: ticket.id, status: 'event' });
  return [ticket, ...children.map(({ state }) => state)].map((called) =>
    complaintOf(called, folded ? ticket.id : null),
  );
}

const complaintOf = ({ id, citizen, openedAt }: Called, eventId: string | null): Complaint => ({
  callerKey: citizen.callerNo ?? citizen.contactNo ?? id,
  at: openedAt,
  eventId,
});
