import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Store } from '../store/store.ts';
import type { RecordedCall } from './call-records.ts';

type Call = Pick<RecordedCall, 'callId' | 'ticketNo'>;

/** The tickets that a call began or was made for, by call. */
export async function ticketsOfCalls(
  { tickets }: Pick<Store, 'tickets'>,
  calls: readonly Call[],
): Promise<Map<string, Ticket[]>> {
  const callIds = calls.map(({ callId }) => callId);
  const ticketNos = calls.flatMap(({ ticketNo }) => ticketNo ?? []);
  const found = await tickets
    .find({ $or: [{ 'state.callIds': { $in: callIds } }, { 'state.ticketNo': { $in: ticketNos } }] })
    .lean<{ state: Ticket }[]>();
  const concerns = (ticket: Ticket, { callId, ticketNo }: Call) =>
    ticket.callIds.includes(callId) || (ticketNo !== null && ticket.ticketNo === ticketNo);
  return new Map(
    calls.map((call) => [call.callId, found.flatMap(({ state }) => (concerns(state, call) ? [state] : []))]),
  );
}
