import type { StoredCall } from '../calls/records/stored-call.ts';
import type { Store } from '../store/store.ts';
import type { Analysis } from './analyse-recording.ts';

/** A call as the room of recordings reads it. */
export type RecordedCall = StoredCall & {
  _id: string;
  /** Computed at the first playback, for the files named; other files make it void. */
  analysis?: Analysis & { of: string };
  /** Set when 质检 has looked at it: whether it was drawn. */
  sampled?: boolean;
  /** When its recordings were deleted, epoch milliseconds. */
  recordingsDeletedAt?: number;
};

export const callRecords = ({ connection }: Pick<Store, 'connection'>) =>
  connection.collection<RecordedCall>('calls');
