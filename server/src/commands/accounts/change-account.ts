import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { accountOf, type AccountRooms, auditLine, type By } from './account-rooms.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';
import { requireBody } from './require-body.ts';

export interface AccountChange {
  name: string;
  roles: readonly Role[];
  bodyId: string | null;
}

/** Another name, other roles, another body; whoever may do other things now signs in anew. @throws AccountRefusal */
export async function changeAccount(
  context: AccountRooms,
  login: string,
  { name, roles, bodyId }: AccountChange,
  by: By,
): Promise<void> {
  requireBody(context, { roles, bodyId });
  const before = accountOf(context, login);
  const same = before.bodyId === bodyId && before.roles.toSorted().join() === roles.toSorted().join();
  const change = {
    $set: { name, roles: [...roles], bodyId, ...(same ? {} : { sessionsFrom: context.clock.now() + 1 }) },
    ...(same ? {} : { $unset: { keptSignIn: 1 } }),
  };
  const audited = auditLine(by, 'change-account', `${login} ${roles.join(',')}`);
  await keepAnAdministrator(context, before._id, change, audited);
  await context.directory.changed();
}
