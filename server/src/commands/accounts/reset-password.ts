import { hashPassword } from '../password.ts';
import { writeAudit } from '../write-audit.ts';
import { AccountRefusal } from './account-refusal.ts';
import { type AccountRooms, auditLine, type By } from './account-rooms.ts';
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
  const passwordHash = await hashPassword(password);
  const { matchedCount } = await store.people.updateOne(
    { username: login },
    {
      $set: { passwordHash, sessionsFrom: clock.now(), mustChangePassword: true },
      $unset: { keptSignIn: 1 },
    },
  );
  if (matchedCount === 0) throw new AccountRefusal('account-unknown', `there is no account ${login}`);
  await writeAudit(context, auditLine(by, 'reset-password', login));
  await directory.changed();
}
