import type { Inspection } from '@hotline/shared/domain/quality/inspection';
import type { Context } from '../context.ts';
import { callRecords } from '../recordings/call-records.ts';
import { mayHear } from '../recordings/may-hear.ts';
import { ticketsOfCalls } from '../recordings/tickets-of-calls.ts';
import type { PersonRecord } from '../store/directory.ts';

/** Those whose call the reader may hear: a shielded or recused one is judged by others, and not even listed to him. */
export async function audibleTo<D extends { state: Pick<Inspection, 'callId' | 'agentId'> }>(
  context: Context,
  person: PersonRecord,
  found: readonly D[],
): Promise<D[]> {
  const callIds = found.map(({ state }) => state.callId);
  const calls = await callRecords(context.store)
    .find({ _id: { $in: callIds } })
    .toArray();
  const ticketNoOf = new Map(calls.map(({ callId, ticketNo }) => [callId, ticketNo]));
  const named = callIds.map((callId) => ({ callId, ticketNo: ticketNoOf.get(callId) ?? null }));
  const tickets = await ticketsOfCalls(context.store, named);
  return found.filter(({ state }) => mayHear(context, person, state, tickets.get(state.callId) ?? []));
}
