import {
  previewEmergencyPolicy as previewRoute,
  saveEmergencyPolicy as saveRoute,
  showEmergencyPolicy as showRoute,
} from '@hotline/shared/contracts/rest/emergency';
import { emergencyPolicy } from '@hotline/shared/contracts/rest/emergency';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { emergencyPolicyOf } from '../../emergency/emergency-policy.ts';
import { previewEmergencyPolicy } from '../../emergency/preview-emergency-policy.ts';
import { emergencyVersions, saveEmergencyPolicy } from '../../emergency/save-emergency-policy.ts';
import { anyRole, signedIn } from '../permit.ts';
import { serve } from '../serve.ts';

const edits = anyRole('administrator', 'hotline-head');

/** 应急联动 as data. */
export function emergencyRoutes(router: Router, context: Context): void {
  serve(router, showRoute, signedIn, () => {
    const versions = emergencyVersions(context);
    const policy = emergencyPolicy.parse(emergencyPolicyOf(context.rules));
    return { version: versions[0]?.version ?? 0, policy, versions };
  });
  serve(router, previewRoute, edits, ({ body }) => previewEmergencyPolicy(context, body.policy));
  serve(router, saveRoute, edits, async ({ body, person, request }) => {
    const { reason, ...edited } = body;
    const who = { person, reason, address: request.ip ?? '' };
    return { version: await saveEmergencyPolicy(context, edited, who) };
  });
}
