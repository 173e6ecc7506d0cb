import type { Request } from 'express';
import type { Context } from '../../context.ts';
import type { SignedIn } from '../../http/permit.ts';
import { ProblemError } from '../../http/problem.ts';
import { checkPassword, hashPassword } from '../password.ts';
import { updateAudited } from '../../store/owed-audit.ts';
import { type PasswordFault, passwordFault } from './password-rule.ts';

const faults: Record<PasswordFault, string> = {
  length: '新密码须为 12 至 128 个字符',
  'contains-login': '新密码不能包含用户名',
};

/** A person's own new password. The session that asks goes on, every other one of his is void at once. */
export async function changePassword(
  context: Context,
  person: SignedIn,
  given: { old: string; new: string },
  request: Request,
): Promise<SignedIn> {
  const { store, directory, clock } = context;
  const found = await store.people.findById(person._id).lean();
  if (!(await checkPassword(found?.passwordHash, given.old)))
    throw new ProblemError(422, 'password-wrong', '原密码不正确');
  const fault = passwordFault(given.new, person.username);
  if (fault) throw new ProblemError(422, 'password-unfit', faults[fault]);
  if (given.new === given.old) throw new ProblemError(422, 'password-unfit', '新密码不能与原密码相同');
  const passwordHash = await hashPassword(given.new);
  const address = request.ip ?? '';
  await updateAudited(
    context,
    store.people,
    { _id: person._id },
    {
      // One later than this instant: whoever signed in by the old password at this very moment is out too.
      $set: { passwordHash, sessionsFrom: clock.now() + 1, keptSignIn: request.session.signedInAt },
      $unset: { mustChangePassword: 1 },
    },
    { person, act: 'change-password', ticketNo: null, reason: '本人修改', address },
  );
  await directory.changed();
  return directory.person(person._id) ?? person;
}
