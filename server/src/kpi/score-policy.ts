import { problemsOfScorePolicy, shippedScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import type { ScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import { scorePolicyProblemWords } from '@hotline/shared/words/zh-CN';
import type { Audited } from '../commands/write-audit.ts';
import { writeAudit } from '../commands/write-audit.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem.ts';
import { saveVersion, staleRules } from '../store/save-version.ts';

const KIND = 'score-policy';

/** 考核规则 in force. */
export const scorePolicy = ({ rules }: Pick<Context, 'rules'>): ScorePolicy =>
  (rules.newest(KIND, 'default') as ScorePolicy | undefined) ?? shippedScorePolicy;

/**
 * A new version. @param policy carries the version that it was edited from.
 * @throws a problem 422 when it is wrong, 409 when another version came meanwhile.
 */
export async function applyScorePolicy(
  context: Context,
  policy: ScorePolicy,
  who: Pick<Audited, 'person' | 'reason' | 'address'>,
): Promise<ScorePolicy> {
  await context.rules.reload();
  const errors = problemsOfScorePolicy(policy).map((code) => ({
    path: code,
    message: scorePolicyProblemWords[code],
  }));
  if (errors.length > 0)
    throw new ProblemError(422, 'score-policy-invalid', '考核规则有错误，未作修改', { errors });
  if (scorePolicy(context).version !== policy.version) throw staleRules();
  const next = { ...policy, version: policy.version + 1 };
  await saveVersion(context, { kind: KIND, name: 'default', version: next.version, data: next });
  const reason = `第 ${next.version} 版：${who.reason}`;
  await writeAudit(context, { ...who, act: 'apply-score-policy', ticketNo: null, reason });
  return next;
}
