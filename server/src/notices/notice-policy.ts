import { problemsOfNoticePolicy, shippedNoticePolicy } from '@hotline/shared/domain/notices/notice-policy';
import type { NoticePolicy, NoticePolicyProblem } from '@hotline/shared/domain/notices/notice-policy';
import { noticePolicyProblemWords } from '@hotline/shared/words/zh-CN';
import { type PolicySheet, policyInForce } from '../commands/apply-policy.ts';
import type { Context } from '../context.ts';

/** 提醒规则. */
export const noticePolicySheet: PolicySheet<NoticePolicy, NoticePolicyProblem> = {
  kind: 'notice-policy',
  act: 'apply-notice-policy',
  shipped: shippedNoticePolicy,
  problemsOf: problemsOfNoticePolicy,
  words: noticePolicyProblemWords,
  invalid: '提醒规则有错误，未作修改',
};

export const noticePolicy = (context: Pick<Context, 'rules'>): NoticePolicy =>
  policyInForce(context, noticePolicySheet);
