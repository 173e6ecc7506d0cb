import { problemsOfEmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import type { EmergencyPolicy } from '@hotline/shared/domain/emergency/policy';
import { emergencyPolicyProblemWords } from '@hotline/shared/words/zh-CN';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import type { Audited } from '../store/models/audit.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';
import { emergencyKind } from './emergency-policy.ts';
import type { StoredPolicy } from './emergency-policy.ts';

/**
 * A new version, valid at once.
 * @param edited carries the version that it was edited from.
 * @throws a problem 422 naming what is unfit, 409 when somebody else saved meanwhile.
 */
export async function saveEmergencyPolicy(
  context: Context,
  edited: { version: number; policy: EmergencyPolicy },
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<number> {
  await context.rules.reload();
  const errors = problemsOfEmergencyPolicy(edited.policy).map(({ code, at }) => ({
    path: code,
    message: `${emergencyPolicyProblemWords[code]}：${at}`,
  }));
  if (errors.length > 0)
    throw new ProblemError(422, 'emergency-policy-invalid', '应急联动设置有错误，未作修改', { errors });
  const last = emergencyVersions(context)[0]?.version ?? 0;
  if (edited.version !== last) throw staleRules();
  const version = last + 1;
  const { person, reason } = who;
  const data: StoredPolicy = { policy: edited.policy, at: context.clock.now(), by: person.name, reason };
  const audited = { ...who, act: 'emergency-policy', ticketNo: null, reason: `第 ${version} 版：${reason}` };
  await saveVersion(context, { kind: emergencyKind, name: 'default', version, data }, audited);
  return version;
}

/** Who made which version when and why, the newest first. */
export const emergencyVersions = ({ rules }: Pick<Context, 'rules'>) =>
  rules
    .versions(emergencyKind, 'default')
    .map(({ version, data }) => {
      const { at, by, reason } = data as StoredPolicy;
      return { version, at, by, reason };
    })
    .toReversed();
