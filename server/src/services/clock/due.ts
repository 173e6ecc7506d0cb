import type { Context } from '../../context.ts';
import { rawTickets } from '../../store/ticket-repository.ts';
import type { TicketDocument } from '../../store/models/ticket.ts';

/** A ticket whose clocks have something to record, with what its next write needs. */
export type Due = Pick<TicketDocument, '_id' | 'version' | 'state' | 'head' | 'salt' | 'calendarVersion'> &
  NextDue;

export interface NextDue {
  _id: string;
  nextDueAt: number;
}

/** Read at once. */
export const MOST_DUE = 500;

/** What is due by then, the earliest first; one range of one partial index. */
export async function dueBy({ store }: Pick<Context, 'store'>, until: number): Promise<Due[]> {
  const found = await rawTickets(store)
    .find({ nextDueAt: { $gt: 0, $lte: until } })
    .project<Due>({ version: 1, state: 1, head: 1, salt: 1, nextDueAt: 1, calendarVersion: 1 })
    .sort({ nextDueAt: 1 })
    .limit(MOST_DUE)
    .batchSize(MOST_DUE)
    .toArray();
  return found.sort(inOrder);
}

/** The first of them, of which nothing is read but when it is due. */
export async function nextDueBy({ store }: Pick<Context, 'store'>, until: number): Promise<NextDue | null> {
  return rawTickets(store).findOne<NextDue>(
    { nextDueAt: { $gt: 0, $lte: until } },
    { projection: { nextDueAt: 1 }, sort: { nextDueAt: 1 } },
  );
}

/** One order for all processes, so that two that write the same tickets cannot wait for each other in a ring. */
const inOrder = (a: Due, b: Due): number => a.nextDueAt - b.nextDueAt || (a._id < b._id ? -1 : 1);
