import type { Complaint } from '@hotline/shared/domain/supervision/triggers';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';

/** 关联单 of one event (burst pipe, power cut) carry its name in a tag. */
const EVENT_TAG = '事件:';

type Called = Pick<Ticket, 'id' | 'citizen' | 'matter' | 'openedAt'>;

/** Everybody who came with this matter: the citizen of the ticket and of those merged into it. */
export async function complaintsOf({ store }: Context, ticket: Ticket): Promise<Complaint[]> {
  const children = await store.tickets
    .find(
      { 'state.ticketNo': { $in: ticket.children } },
      { 'state.id': 1, 'state.citizen': 1, 'state.matter.tags': 1, 'state.openedAt': 1 },
    )
    .lean<{ state: Called }[]>();
  return [ticket, ...children.map(({ state }) => state)].map(complaintOf);
}

const complaintOf = ({ id, citizen, matter, openedAt }: Called): Complaint => ({
  callerKey: citizen.callerNo ?? citizen.contactNo ?? id,
  at: openedAt,
  eventId: matter.tags.find((tag) => tag.startsWith(EVENT_TAG)) ?? null,
});
