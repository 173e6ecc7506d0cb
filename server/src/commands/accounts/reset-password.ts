import { hashPassword } from '../password.ts';
import { updateAudited } from '../../store/owed-audit.ts';
import { accountOf, type AccountRooms, auditLine, type By } from './account-rooms.ts';
import { requireGoodPassword } from './password-rule.ts';

/**
 * Gives an account another password, to be changed at the next sign-in; sessions that began with the old one are void
 * at once. @throws AccountRefusal
 */
export async function resetPassword(
  context: AccountRooms,
  login: string,
  password: string,
  by: By,
): Promise<void> {
  const { store, directory, clock } = context;
  requireGoodPassword(password, login);
  const { _id } = accountOf(context, login);
  const passwordHash = await hashPassword(password);
  const change = {
    $set: { passwordHash, sessionsFrom: clock.now(), mustChangePassword: true },
    $unset: { keptSignIn: 1 },
  };
  await updateAudited(context, store.people, { _id }, change, auditLine(by, 'reset-password', login));
  await directory.changed();
}
