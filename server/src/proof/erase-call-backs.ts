import type { CallBack } from '../calls/records/call-back-store.ts';
import { ERASED } from '../store/sealed-event.ts';
import type { Store } from '../store/store.ts';

/**
 * Forgets the number of a lost caller. Who still waits to be called back is not forgotten yet.
 * @param note says before that it was done; not asked where nothing is to be done
 * @returns whether nothing is left of the number
 */
export async function eraseCallBacks(
  { connection }: Pick<Store, 'connection'>,
  number: string,
  note: () => Promise<void>,
): Promise<boolean> {
  const callBacks = connection.collection<CallBack>('call_backs');
  const over = { number, state: { $ne: 'waiting' as const } };
  if ((await callBacks.countDocuments(over)) > 0) {
    await note();
    await callBacks.updateMany(over, { $set: { number: ERASED } });
  }
  return (await callBacks.countDocuments({ number })) === 0;
}
