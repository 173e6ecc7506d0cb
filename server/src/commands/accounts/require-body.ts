import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { AccountRefusal } from './account-refusal.ts';
import type { AccountRooms } from './account-rooms.ts';

const bodyRoles: readonly Role[] = ['liaison', 'handler', 'body-head'];

/** Some roles belong to a body, and a body must exist. @throws AccountRefusal */
export function requireBody(
  { directory }: Pick<AccountRooms, 'directory'>,
  { roles, bodyId }: { roles: readonly Role[]; bodyId: string | null },
): void {
  const needed = roles.some((role) => bodyRoles.includes(role));
  if (needed && bodyId === null)
    throw new AccountRefusal('body-missing', `${bodyRoles.join(', ')} belong to a body`);
  if (bodyId !== null && !directory.body(bodyId))
    throw new AccountRefusal('body-unknown', `there is no body ${bodyId}`);
}
