import { by } from '../calls/records/call-indexes.ts';
import type { Store } from '../store/store.ts';
import { callRecords } from './call-records.ts';

/** Ids of the calls in which a ticket was spoken of: those it names, and those that were made for it. */
export async function callsOfTicket(
  store: Pick<Store, 'connection'>,
  { ticketNo, callIds }: { ticketNo: string | null; callIds: readonly string[] },
): Promise<string[]> {
  if (ticketNo === null) return [...callIds];
  const found = await callRecords(store)
    .find({ ticketNo }, { hint: by('of-ticket'), projection: { _id: 1 } })
    .toArray();
  return [...new Set([...callIds, ...found.map(({ _id }) => _id)])];
}
