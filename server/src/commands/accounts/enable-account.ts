import { updateAudited } from '../../store/owed-audit.ts';
import { accountOf, type AccountRooms, auditLine, type By } from './account-rooms.ts';

/** Lets its person sign in again, with the password of before; sessions of before stay void. @throws AccountRefusal */
export async function enableAccount(context: AccountRooms, login: string, by: By): Promise<void> {
  const { _id } = accountOf(context, login);
  const sessionsFrom = context.clock.now() + 1;
  const change = { $set: { active: true, sessionsFrom }, $unset: { keptSignIn: 1 } };
  const audited = auditLine(by, 'enable-account', login);
  await updateAudited(context, context.store.people, { _id }, change, audited);
  await context.directory.changed();
}
