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

/** A part of the queue of deadlines. */
export interface DueRange {
  /** Exclusive; 0 = from the beginning. */
  from: number;
  until: number;
}

/** One range of one partial index, which a store with many tickets must not be left to find itself. */
const within = ({ from, until }: DueRange) => ({ nextDueAt: { $gt: from, $lte: until } });
const byIndex = { sort: { nextDueAt: 1 }, hint: { nextDueAt: 1 } } as const;

/** What is due in that range, the earliest first. */
export async function dueIn({ store }: Pick<Context, 'store'>, range: DueRange): Promise<Due[]> {
  const found = await rawTickets(store)
    .find(within(range), { ...byIndex, limit: MOST_DUE, batchSize: MOST_DUE })
    .project<Due>({ version: 1, state: 1, head: 1, salt: 1, nextDueAt: 1, calendarVersion: 1 })
    .toArray();
  return found.sort(inOrder);
}

/** The first of them, of which nothing is read but when it is due. */
export async function nextDueIn({ store }: Pick<Context, 'store'>, range: DueRange): Promise<NextDue | null> {
  return rawTickets(store).findOne<NextDue>(within(range), { ...byIndex, projection: { nextDueAt: 1 } });
}

/** One order for all processes, so that two that write the same tickets cannot wait for each other in a ring. */
const inOrder = (a: Due, b: Due): number => a.nextDueAt - b.nextDueAt || (a._id < b._id ? -1 : 1);
