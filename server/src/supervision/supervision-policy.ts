import { problemsOfSupervisionPolicy } from '@hotline/shared/domain/supervision/policy/problems';
import type { SupervisionPolicyProblem } from '@hotline/shared/domain/supervision/policy/problems';
import { shippedSupervisionPolicy } from '@hotline/shared/domain/supervision/policy/supervision-policy';
import type {
  SupervisionAt,
  SupervisionPolicy,
} from '@hotline/shared/domain/supervision/policy/supervision-policy';
import { supervisionPolicyProblemWords } from '@hotline/shared/words/zh-CN';
import { type PolicySheet, policyInForce } from '../commands/apply-policy.ts';
import type { Context } from '../context.ts';

/** 督办规则. */
export const supervisionPolicySheet: PolicySheet<SupervisionPolicy, SupervisionPolicyProblem> = {
  kind: 'supervision-policy',
  act: 'apply-supervision-policy',
  shipped: shippedSupervisionPolicy,
  problemsOf: problemsOfSupervisionPolicy,
  words: supervisionPolicyProblemWords,
  invalid: '督办规则有错误，未作修改',
};

export const supervisionPolicy = (context: Pick<Context, 'rules'>): SupervisionPolicy =>
  policyInForce(context, supervisionPolicySheet);

/** The rules that were in force at an instant: of the versions the last one made until then. */
export function supervisionAt({ rules }: Pick<Context, 'rules'>): SupervisionAt {
  const versions = rules.versions(supervisionPolicySheet.kind, 'default');
  return (began) => {
    const found = versions.findLast(({ made }) => made !== undefined && made.at <= began);
    return (found?.data as SupervisionPolicy | undefined) ?? shippedSupervisionPolicy;
  };
}
