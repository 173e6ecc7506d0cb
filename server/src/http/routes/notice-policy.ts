import { applyNoticePolicy, showNoticePolicy } from '@hotline/shared/contracts/rest/notice-policy';
import type { Router } from 'express';
import { applyPolicy } from '../../commands/apply-policy.ts';
import type { Context } from '../../context.ts';
import { noticePolicy, noticePolicySheet } from '../../notices/notice-policy.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** 提醒规则. */
export function noticePolicyRoutes(router: Router, context: Context): void {
  serve(router, showNoticePolicy, anyRole(...supervisingRoles, 'administrator'), () => noticePolicy(context));
  serve(router, applyNoticePolicy, anyRole('administrator'), ({ body, person, request }) =>
    applyPolicy(context, noticePolicySheet, body.policy, {
      person,
      reason: body.reason,
      address: request.ip ?? '',
    }),
  );
}
