import {
  discardDraft as discardRoute,
  myDrafts as myDraftsRoute,
  openDraft as openRoute,
  saveDraft as saveRoute,
} from '@hotline/shared/contracts/rest/tickets';
import type { Router } from 'express';
import { discardDraft, myDrafts, openDraft, saveDraft } from '../../commands/drafts.ts';
import type { Context } from '../../context.ts';
import { anyRole } from '../permit.ts';
import { serve } from '../serve.ts';

const writers = anyRole('agent', 'dispatcher');

export function draftRoutes(router: Router, context: Context): void {
  serve(router, openRoute, writers, ({ body, person }) => openDraft(context, person._id, body));
  serve(router, myDraftsRoute, writers, ({ person }) => myDrafts(context, person._id));
  serve(router, saveRoute, writers, ({ params, body, person }) =>
    saveDraft(context, person._id, params.draftId, body),
  );
  serve(router, discardRoute, writers, async ({ params, person }) => {
    await discardDraft(context, person._id, params.draftId);
    return {};
  });
}
