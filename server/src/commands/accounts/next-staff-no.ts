import type { AccountRooms } from './account-rooms.ts';

const COUNTER = { _id: 'staff-no' };
const FIRST = 1001;

/** The 工号 after the highest in use; two that are asked for at the same time differ. */
export async function nextStaffNo({ store, directory }: AccountRooms): Promise<string> {
  const inUse = directory.people().map(({ staffNo }) => Number(staffNo) || 0);
  await store.counters.updateOne(
    COUNTER,
    { $max: { value: Math.max(FIRST - 1, ...inUse) } },
    { upsert: true },
  );
  const counter = await store.counters
    .findOneAndUpdate(COUNTER, { $inc: { value: 1 } }, { returnDocument: 'after' })
    .lean();
  return String(counter!.value);
}
