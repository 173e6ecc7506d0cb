import {
  hearPrompt as hearRoute,
  listPrompts as listRoute,
  listPromptVersions as versionsRoute,
  savePrompt as saveRoute,
} from '@hotline/shared/contracts/rest/prompts';
import type { Router } from 'express';
import type { CallDesk } from '../../calls/desk/call-desk.ts';
import type { Context } from '../../context.ts';
import { hearPrompt } from '../../prompts/hear-prompt.ts';
import { savePrompt } from '../../prompts/save-prompt.ts';
import { showPrompts, showPromptVersions } from '../../prompts/show-prompts.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const edits = anyRole('administrator');

/** 语音提示: what callers hear, as data. */
export function promptRoutes(router: Router, context: Context, { voice }: CallDesk): void {
  serve(router, listRoute, edits, () => showPrompts(context.rules));
  serve(router, versionsRoute, edits, ({ params }) => showPromptVersions(context.rules, params.key));
  serve(router, hearRoute, edits, async ({ params, body }) => {
    const { wav, durationMs } = await hearPrompt({ store: context.store, voice }, params.key, body.sound);
    return { base64: wav.toString('base64'), durationMs };
  });
  serve(router, saveRoute, edits, async ({ params, body, person, request }) => {
    const { reason, ...edited } = body;
    const who = { person, reason, address: request.ip ?? '' };
    return { version: await savePrompt(context, voice, { ...params, ...edited }, who) };
  });
}
