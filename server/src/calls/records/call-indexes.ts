import { dropIndex } from '../../store/create-indexes.ts';
import type { Store } from '../../store/store.ts';
import type { CallDocument } from './stored-call.ts';

/**
 * A record is written four or five times while its call goes on, and each write costs an entry in every index that holds
 * it: so a live call stands in one index, and in the others once it has ended. The store is told with each question which
 * of them to use; left to choose, it read every call that there ever was to learn who answered a number last.
 */
export const isLive = { endedAt: null } as const;
export const hasEnded = { endedAt: { $gt: 0 } } as const;
export const isMarked = { abuse: { $exists: true } } as const;
const hasTicket = { ticketNo: { $gt: '' } } as const;

const indexes = [
  { name: 'live', key: { arrivedAt: 1 }, partialFilterExpression: isLive },
  { name: 'ended', key: { endedAt: -1 }, partialFilterExpression: hasEnded },
  { name: 'ended-of-caller', key: { callerNo: 1, arrivedAt: -1 }, partialFilterExpression: hasEnded },
  { name: 'ended-of-purpose', key: { purpose: 1, arrivedAt: 1 }, partialFilterExpression: hasEnded },
  { name: 'marked', key: { arrivedAt: 1 }, partialFilterExpression: isMarked },
  { name: 'of-ticket', key: { ticketNo: 1 }, partialFilterExpression: hasTicket },
] as const;

type CallIndex = (typeof indexes)[number]['name'];

/** @example calls.find({ ...isLive, ...more }, { hint: by('live') }) */
export const by = (name: CallIndex): CallIndex => name;

/** Of earlier releases. */
const retired = ['phase_1_arrivedAt_1', 'callerNo_1_arrivedAt_-1', 'endedAt_-1', 'purpose_1_arrivedAt_1'];

export async function createCallIndexes({ connection }: Pick<Store, 'connection'>): Promise<void> {
  const calls = connection.collection<CallDocument>('calls');
  await calls.createIndexes(indexes.map((index) => ({ ...index })));
  const present = new Set((await calls.indexes()).map(({ name }) => name));
  for (const name of retired.filter((one) => present.has(one))) await dropIndex(calls, name);
}
