import { problemsOfScorePolicy, shippedScorePolicy } from '@hotline/shared/domain/kpi/score-policy';
import type { ScorePolicy, ScorePolicyProblem } from '@hotline/shared/domain/kpi/score-policy';
import { scorePolicyProblemWords } from '@hotline/shared/words/zh-CN';
import { type PolicySheet, policyInForce } from '../commands/apply-policy.ts';
import type { Context } from '../context.ts';

/** 考核规则. */
export const scorePolicySheet: PolicySheet<ScorePolicy, ScorePolicyProblem> = {
  kind: 'score-policy',
  act: 'apply-score-policy',
  shipped: shippedScorePolicy,
  problemsOf: problemsOfScorePolicy,
  words: scorePolicyProblemWords,
  invalid: '考核规则有错误，未作修改',
};

/** What a version of an older release does not say is as shipped. */
export const scorePolicy = (context: Pick<Context, 'rules'>): ScorePolicy => ({
  ...shippedScorePolicy,
  ...policyInForce(context, scorePolicySheet),
});
