import type { ProfileChoice } from '@hotline/shared/domain/sla/profile-choice';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion } from '../store/save-version.ts';

const KIND = 'profile-choices';

/** @throws a problem 422 for a profile that does not exist. */
export async function chooseProfiles(
  context: Context,
  choices: readonly ProfileChoice[],
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<void> {
  const known = new Set(context.rules.profiles().map(({ id }) => id));
  const unknown = choices.find(({ profileId }) => !known.has(profileId));
  if (unknown) throw new ProblemError(422, 'profile-unknown', `没有时限模板 ${unknown.profileId}`);
  const last = await context.store.reference.findOne({ kind: KIND }).sort({ version: -1 }).lean();
  const version = (last?.version ?? 0) + 1;
  const audited = { ...who, act: 'choose-profiles', ticketNo: null };
  await saveVersion(context, { kind: KIND, name: 'default', version, data: choices }, audited);
}
