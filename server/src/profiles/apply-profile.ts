import type { Profile } from '@hotline/shared/domain/sla/profile';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { orderRebinding } from './rebinding.ts';
import { problemsOf } from './preview-profile.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';

interface Applied extends Pick<Audited, 'person' | 'reason' | 'address'> {
  /** Open tickets of older versions are moved as well. */
  moveOpen: boolean;
}

/**
 * A new version of a profile. @param profile carries the version that it was edited from, 0 for a new one.
 * @throws a problem 422 when it is wrong, 409 when another version came meanwhile.
 */
export async function applyProfile(context: Context, profile: Profile, applied: Applied): Promise<number> {
  const { moveOpen, ...who } = applied;
  await context.rules.reload();
  const errors = problemsOf(profile).map(({ code, value }) => ({ path: code, message: value }));
  if (errors.length > 0)
    throw new ProblemError(422, 'profile-invalid', '时限模板有错误，未作修改', { errors });
  const newest = context.rules.profiles().findLast(({ id }) => id === profile.id);
  if ((newest?.version ?? 0) !== profile.version) throw staleRules();
  const version = profile.version + 1;
  const reason = `${profile.id} 第 ${version} 版${moveOpen ? '，在办工单一并改按新版' : ''}：${who.reason}`;
  const document = { kind: 'profile', name: profile.id, version, data: { ...profile, version } };
  await saveVersion(context, document, { ...who, act: 'apply-profile', ticketNo: null, reason });
  if (moveOpen) await orderRebinding(context, { id: profile.id, version }, who);
  return version;
}
