import { listPolicyVersions } from '@hotline/shared/contracts/rest/policy-versions';
import type { Router } from 'express';
import { policyVersions } from '../../commands/apply-policy.ts';
import type { Context } from '../../context.ts';
import { supervisingRoles } from '../../policies/case-access.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

/** The history of each sheet of rules. */
export function policyVersionRoutes(router: Router, context: Context): void {
  serve(router, listPolicyVersions, anyRole(...supervisingRoles, 'administrator'), ({ params }) =>
    policyVersions(context, params),
  );
}
