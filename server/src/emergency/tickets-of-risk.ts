import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';

/** A ticket as far as a report speaks of it. */
export type TicketOfRisk = Pick<
  Ticket,
  'id' | 'ticketNo' | 'openedAt' | 'citizen' | 'matter' | 'lead' | 'emergency' | 'callIds' | 'children'
>;

const fields = [
  'id',
  'ticketNo',
  'openedAt',
  'citizen',
  'matter',
  'lead',
  'emergency',
  'callIds',
  'children',
];

/** Tickets that these events are about: named when they were raised, or made of the call since. By opening. */
export async function ticketsOfRisks(
  { store }: Context,
  events: readonly RiskEvent[],
): Promise<(event: RiskEvent) => TicketOfRisk[]> {
  const ids = events.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId));
  const callIds = events.flatMap(({ callId }) => callId ?? []);
  const found = await store.tickets
    .find(
      { $or: [{ _id: { $in: ids } }, { 'state.callIds': { $in: callIds } }] },
      Object.fromEntries(fields.map((field) => [`state.${field}`, 1])),
    )
    .sort({ 'state.openedAt': 1 })
    .lean<{ _id: string; state: TicketOfRisk }[]>();
  return ({ tickets, callId }) =>
    found
      .filter(
        ({ _id, state }) =>
          tickets.some(({ ticketId }) => ticketId === _id) ||
          (callId !== null && state.callIds.includes(callId)),
      )
      .map(({ state }) => state);
}
