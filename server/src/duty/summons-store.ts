import type { Summons } from '@hotline/shared/domain/duty/summons';
import type { Store } from '../store/store.ts';

/** 叫应 of one body for one dispatch; every write is guarded by the version. */
export interface SummonsDocument {
  /** Ticket, the event that it follows from, and the body, so that twice is once. */
  _id: string;
  version: number;
  ticketId: string;
  ticketNo: string;
  bodyId: string;
  summons: Summons;
}

export const summonses = ({ connection }: Pick<Store, 'connection'>) =>
  connection.collection<SummonsDocument>('summonses');

export async function indexSummonses(store: Store): Promise<void> {
  await summonses(store).createIndex(
    { 'summons.nextAt': 1 },
    { partialFilterExpression: { 'summons.nextAt': { $gt: 0 } } },
  );
  await summonses(store).createIndex({ 'summons.attempts.callId': 1 });
  await summonses(store).createIndex({ ticketId: 1 });
}

/** @returns false when another process wrote first. */
export async function saveSummons(store: Store, before: SummonsDocument, summons: Summons): Promise<boolean> {
  const { _id, version } = before;
  const done = await summonses(store).updateOne(
    { _id, version },
    { $set: { summons, version: version + 1 } },
  );
  return done.modifiedCount === 1;
}

/** The one in which this call was made. */
export const summonsOfCall = (store: Store, callId: string): Promise<SummonsDocument | null> =>
  summonses(store).findOne({ 'summons.attempts.callId': callId });
