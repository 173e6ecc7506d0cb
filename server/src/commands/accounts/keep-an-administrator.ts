import type { UpdateQuery } from 'mongoose';
import type { PersonDocument } from '../../store/models/person.ts';
import type { Audited } from '../../store/models/audit.ts';
import { lineOf, owing, payAudit } from '../../store/owed-audit.ts';
import { AccountRefusal } from './account-refusal.ts';
import type { AccountRooms } from './account-rooms.ts';

/**
 * Does a change to an account after which a site might have nobody left to run it; of several at the same time at
 * least one is put back, and its line of the audit with it. @throws AccountRefusal
 */
export async function keepAnAdministrator(
  { store, clock }: Pick<AccountRooms, 'store' | 'clock'>,
  personId: string,
  change: UpdateQuery<PersonDocument>,
  audited: Audited,
): Promise<void> {
  const { people } = store;
  const line = lineOf(audited, clock);
  const before = await people.findByIdAndUpdate(personId, { ...change, ...owing(line) }).lean();
  if (!before) return;
  if (await people.exists({ roles: 'administrator', active: true }))
    return payAudit(store, people, personId, [line]);
  const { active, roles } = before;
  const back = { $set: { active, roles }, $pull: { owedAudit: { _id: line._id } } };
  await people.updateOne({ _id: personId }, back);
  throw new AccountRefusal('last-administrator', `${before.username} is the last administrator`);
}
