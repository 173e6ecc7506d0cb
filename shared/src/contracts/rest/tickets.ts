import { z } from 'zod';
import { keptTypes } from '../../domain/attachment/attachment.ts';
import { sources, statuses } from '../../domain/ticket/vocabulary.ts';
import { publicCommand } from '../command.ts';
import { citizen, matter } from '../matter.ts';
import { bodyLoad } from './disputes.ts';
import { route } from './route.ts';
import { ledgerView, ticketRow, ticketView, timelineEntry } from './ticket-view.ts';

const params = z.object({ ticketNo: z.string().min(1).max(40) });

/** A file that waits for its matter to be accepted. */
export const stagedFile = z.object({ id: z.uuid(), name: z.string(), type: z.enum(keptTypes) });
export type StagedFile = z.infer<typeof stagedFile>;

/** A draft is the agent's working paper during a call: every field may be missing. */
export const draft = z.object({
  draftId: z.string(),
  callId: z.string().nullable(),
  source: z.enum(sources).default('phone'),
  upstreamNo: z.string().max(60).nullable().default(null),
  upstreamDue: z.number().int().nullable().default(null),
  citizen: citizen.partial(),
  matter: z
    .object(matter.shape)
    .partial()
    .extend({
      title: z.string().max(100).optional(),
      content: z.string().max(20_000).optional(),
      address: z.string().max(200).optional(),
    }),
  /** Added and removed one at a time, beside what is typed; they go into the ticket with it. */
  files: z.array(stagedFile),
  savedAt: z.number().int(),
  version: z.number().int(),
});
export type Draft = z.infer<typeof draft>;
const draftBody = draft.omit({ draftId: true, files: true, savedAt: true, version: true });

/** With the header Idempotency-Key: repeated, it gives the draft that it began. */
export const openDraft = route({
  method: 'POST',
  path: '/drafts',
  summary: 'Begin a draft',
  body: draftBody,
  response: draft,
  status: 201,
});
export const myDrafts = route({
  method: 'GET',
  path: '/drafts',
  summary: 'My drafts, latest first',
  response: z.array(draft),
});
/** With the header Idempotency-Key: repeated, it gives the draft as it was saved, and no stale version. */
export const saveDraft = route({
  method: 'PUT',
  path: '/drafts/:draftId',
  summary: 'Save a draft; a stale version is refused',
  params: z.object({ draftId: z.string() }),
  body: draftBody.extend({ version: z.number().int() }),
  response: draft,
});
export const discardDraft = route({
  method: 'DELETE',
  path: '/drafts/:draftId',
  summary: 'Give a draft up',
  params: z.object({ draftId: z.string() }),
  response: z.object({}),
});

/** Needs the header Idempotency-Key: the same key and body replay the answer, another body is 422, in flight is 409. */
export const acceptTicket = route({
  method: 'POST',
  path: '/tickets',
  summary: 'Accept a matter: ticket number, query code and deadlines',
  body: z.object({
    draftId: z.string().nullable(),
    callId: z.string().nullable(),
    source: z.enum(sources),
    upstreamNo: z.string().max(60).nullable(),
    upstreamDue: z.number().int().nullable(),
    citizen,
    matter,
    /** `submit` hands it to the dispatchers at once. */
    next: z.enum(['keep', 'submit']),
  }),
  response: ticketView,
  status: 201,
});

/** Work lists of the scenes. */
export const ticketViews = [
  'mine',
  'intake',
  'dispatch',
  'body',
  'return-review',
  'consultation',
  'extension-review',
  'review',
  'callback',
  'supervision',
  'all',
] as const;
export const listTickets = route({
  method: 'GET',
  path: '/tickets',
  summary: 'A work list, nearest deadline first',
  query: z.object({
    view: z.enum(ticketViews).default('all'),
    status: z.enum(statuses).optional(),
    q: z.string().max(100).optional(),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ rows: z.array(ticketRow), total: z.number().int() }),
});
export const relatedTickets = route({
  method: 'GET',
  path: '/tickets/related',
  summary: 'Open tickets of the same caller or event, while the agent types',
  query: z.object({
    callerNo: z.string().optional(),
    divisionCode: z.string().optional(),
    text: z.string().max(2000).optional(),
  }),
  response: z.array(
    ticketRow.extend({
      why: z.string(),
      /** 事件单: what the agent reads out to whoever calls about it; `readOut` is `null` until somebody wrote it. */
      event: z.object({ readOut: z.string().nullable() }).nullable(),
      /** So many callers reported it that 风险事件 was raised; it stands open. */
      crowd: z.boolean(),
    }),
  ),
});
export const showTicket = route({
  method: 'GET',
  path: '/tickets/:ticketNo',
  summary: 'One ticket as its reader may see it',
  params,
  response: ticketView,
});
export const showTimeline = route({
  method: 'GET',
  path: '/tickets/:ticketNo/timeline',
  summary: 'Every step with actor, time and reason',
  params,
  response: z.array(timelineEntry),
});
export const showTicketAsOf = route({
  method: 'GET',
  path: '/tickets/:ticketNo/as-of/:seq',
  summary: 'The ticket as it was known after one of its steps',
  params: params.extend({ seq: z.coerce.number().int().min(1) }),
  response: ticketView,
});
export const showLedger = route({
  method: 'GET',
  path: '/tickets/:ticketNo/ledger',
  summary: 'Every due time explained',
  params,
  response: z.array(ledgerView),
});
export const actOnTicket = route({
  method: 'POST',
  path: '/tickets/:ticketNo/commands',
  summary: 'Do one verb; a stale version is refused with 409',
  params,
  body: z.object({ version: z.number().int(), command: publicCommand }),
  response: ticketView,
});
export const revealCitizen = route({
  method: 'POST',
  path: '/tickets/:ticketNo/reveal',
  summary: 'Show the full number to who contacts the citizen; logged with the reason',
  params,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  response: z.object({
    callerNo: z.string().nullable(),
    contactNo: z.string().nullable(),
    name: z.string().nullable(),
  }),
});
export const suggestDispatch = route({
  method: 'GET',
  path: '/tickets/:ticketNo/suggestion',
  summary: 'Which body, why, and how sure',
  params,
  response: z.array(
    z.object({
      bodyId: z.string(),
      bodyName: z.string(),
      coBodyIds: z.array(z.string()),
      clause: z.string(),
      why: z.array(z.string()),
      score: z.number().min(0).max(1),
      /** `both`: the catalogue names it and the model puts it first. */
      by: z.enum(['catalogue', 'model', 'both']),
      /** Closed tickets like this one that the same body handled. */
      similar: z.array(z.object({ ticketNo: z.string(), title: z.string() })),
      /** What lies on its desk. */
      load: bodyLoad,
    }),
  ),
});
