import { accountOf, type AccountRooms, auditLine, type By } from './account-rooms.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';

/** Nobody signs in to it any more and its sessions are void at once; what it did keeps its name. @throws AccountRefusal */
export async function disableAccount(context: AccountRooms, login: string, by: By): Promise<void> {
  const { _id } = accountOf(context, login);
  const audited = auditLine(by, 'disable-account', login);
  await keepAnAdministrator(context, _id, { $set: { active: false } }, audited);
  await context.directory.changed();
}
