import type { Context } from '../../context.ts';
import { rawTickets } from '../../store/ticket-repository.ts';
import type { TicketDocument } from '../../store/models/ticket.ts';

/** A ticket whose clocks have something to record, with what its next write needs. */
export type Due = Pick<TicketDocument, '_id' | 'version' | 'state' | 'head' | 'salt' | 'calendarVersion'> & {
  nextDueAt: number;
};

/** Read at once. */
const MOST = 500;

/** What comes due until then, the earliest first; one range of one partial index. */
export async function dueWithin({ store }: Pick<Context, 'store'>, until: number): Promise<Due[]> {
  const found = await rawTickets(store)
    .find({ nextDueAt: { $gt: 0, $lte: until } })
    .project<Due>({ version: 1, state: 1, head: 1, salt: 1, nextDueAt: 1, calendarVersion: 1 })
    .sort({ nextDueAt: 1 })
    .limit(MOST)
    .batchSize(MOST)
    .toArray();
  return found.sort(inOrder);
}

/** One order for all processes, so that two that write the same tickets cannot wait for each other in a ring. */
const inOrder = (a: Due, b: Due): number => a.nextDueAt - b.nextDueAt || (a._id < b._id ? -1 : 1);
