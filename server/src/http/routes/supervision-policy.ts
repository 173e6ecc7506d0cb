import {
  applySupervisionPolicy,
  showSupervisionPolicy,
} from '@hotline/shared/contracts/rest/supervision-policy';
import type { Router } from 'express';
import { applyPolicy } from '../../commands/apply-policy.ts';
import type { Context } from '../../context.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { supervisionPolicy, supervisionPolicySheet } from '../../supervision/supervision-policy.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** 督办规则. */
export function supervisionPolicyRoutes(router: Router, context: Context): void {
  serve(router, showSupervisionPolicy, anyRole(...supervisingRoles, 'administrator'), () =>
    supervisionPolicy(context),
  );
  serve(router, applySupervisionPolicy, anyRole('administrator'), ({ body, person, request }) =>
    applyPolicy(context, supervisionPolicySheet, body.policy, {
      person,
      reason: body.reason,
      address: request.ip ?? '',
    }),
  );
}
