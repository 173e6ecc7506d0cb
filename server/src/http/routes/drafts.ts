import { addDraftFile, draftFile, removeDraftFile } from '@hotline/shared/contracts/rest/draft-files';
import {
  discardDraft as discardRoute,
  myDrafts as myDraftsRoute,
  openDraft as openRoute,
  saveDraft as saveRoute,
} from '@hotline/shared/contracts/rest/tickets';
import type { Router } from 'express';
import { sendFile } from '../../attachments/send-file.ts';
import { stagedFile, stageFile, unstageFile } from '../../attachments/staged-files.ts';
import { discardDraft, myDrafts, openDraft, saveDraft } from '../../commands/drafts.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { sentBytes } from '../sent-bytes.ts';
import { serve } from '../serve.ts';

const writers = anyRole('agent', 'dispatcher');

export function draftRoutes(router: Router, context: Context): void {
  serve(router, openRoute, writers, ({ body, person, request }) =>
    openDraft(context, person._id, body, request.get('idempotency-key')),
  );
  serve(router, myDraftsRoute, writers, ({ person }) => myDrafts(context, person._id));
  serve(router, saveRoute, writers, ({ params, body, person, request }) =>
    saveDraft(context, person._id, params.draftId, body, request.get('idempotency-key')),
  );
  serve(router, discardRoute, writers, async ({ params, person }) => {
    await discardDraft(context, person._id, params.draftId);
    return {};
  });
  fileRoutes(router, context);
}

function fileRoutes(router: Router, context: Context): void {
  serve(router, addDraftFile, writers, async ({ params, query, person, request, response }) => {
    const sent = { name: query.name, bytes: await sentBytes(request, response) };
    return stageFile(context, person._id, params.draftId, sent);
  });
  serve(router, removeDraftFile, writers, ({ params, person }) =>
    unstageFile(context, person._id, params.draftId, params.id),
  );
  router.get(draftFile, async ({ person, params, query }, response) => {
    writers(person ?? null);
    const { draftId, id } = params as { draftId: string; id: string };
    const found = await stagedFile(context, person!._id, draftId, id);
    await sendFile(context, response, draftId, found, query['size'] === 'thumbnail' ? 'thumbnail' : 'full');
  });
}
