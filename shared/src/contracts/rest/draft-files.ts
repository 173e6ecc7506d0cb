import { z } from 'zod';
import { sentFile } from './attachments.ts';
import { route } from './route.ts';
import { draft } from './tickets.ts';

const params = z.object({ draftId: z.string() });

/** The body of the request is the file itself, as that of a ticket's; its version stays, so that typing goes on beside. */
export const addDraftFile = route({
  method: 'POST',
  path: '/drafts/:draftId/files',
  summary: 'Add a file to a draft; it goes into the ticket with it',
  params,
  query: sentFile,
  response: draft,
  status: 201,
});

export const removeDraftFile = route({
  method: 'DELETE',
  path: '/drafts/:draftId/files/:id',
  summary: 'Take a file of a draft back',
  params: params.extend({ id: z.uuid() }),
  response: draft,
});

/** The file; with `?size=thumbnail` a small picture of it. It answers no JSON. */
export const draftFile = '/drafts/:draftId/files/:id';
