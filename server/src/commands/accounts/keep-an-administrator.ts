import type { UpdateQuery } from 'mongoose';
import type { PersonDocument } from '../../store/models/person.ts';
import { AccountRefusal } from './account-refusal.ts';
import type { AccountRooms } from './account-rooms.ts';

/**
 * Does a change to an account after which a site might have nobody left to run it; of several at the same time at
 * least one is put back. @throws AccountRefusal
 */
export async function keepAnAdministrator(
  { store }: Pick<AccountRooms, 'store'>,
  personId: string,
  change: UpdateQuery<PersonDocument>,
): Promise<void> {
  const before = await store.people.findByIdAndUpdate(personId, change).lean();
  if (!before) return;
  if (await store.people.exists({ roles: 'administrator', active: true })) return;
  await store.people.updateOne({ _id: personId }, { $set: { active: before.active, roles: before.roles } });
  throw new AccountRefusal('last-administrator', `${before.username} is the last administrator`);
}
