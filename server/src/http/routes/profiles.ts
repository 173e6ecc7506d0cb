import {
  applyProfile as applyRoute,
  chooseProfiles as chooseRoute,
  listProfiles as listRoute,
  previewProfile as previewRoute,
} from '@hotline/shared/contracts/rest/profiles';
import type { Router } from 'express';
import type { Context } from '../../context.ts';
import { applyProfile } from '../../profiles/apply-profile.ts';
import { asProfile } from '../../profiles/as-profile.ts';
import { chooseProfiles } from '../../profiles/choose-profiles.ts';
import { listProfiles } from '../../profiles/list-profiles.ts';
import { previewProfile } from '../../profiles/preview-profile.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const sees = anyRole('administrator', 'hotline-head', 'supervisor', 'leader');
const edits = anyRole('administrator');

export function profileRoutes(router: Router, context: Context): void {
  serve(router, listRoute, sees, () => listProfiles(context));
  serve(router, previewRoute, edits, ({ body }) => previewProfile(context, asProfile(body.profile)));
  serve(router, applyRoute, edits, async ({ body, person, request }) => {
    const { reason, moveOpen } = body;
    const applied = { person, reason, moveOpen, address: request.ip ?? '' };
    return { version: await applyProfile(context, asProfile(body.profile), applied) };
  });
  serve(router, chooseRoute, edits, async ({ body, person, request }) => {
    await chooseProfiles(context, body.choices, { person, reason: body.reason, address: request.ip ?? '' });
    return {};
  });
}
