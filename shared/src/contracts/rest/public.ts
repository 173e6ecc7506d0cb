import { z } from 'zod';
import { ratingLevels, statuses } from '../../domain/ticket/vocabulary.ts';
import { citizen, matter } from '../matter.ts';
import { citizensAttachment } from './attachments.ts';
import { division } from './reference.ts';
import { route } from './route.ts';

/** The citizen's door: no account; query code + last 8 digits of the number, five tries an hour. */
const proof = z.object({ queryCode: z.string().regex(/^\d{6}$/u), phoneTail: z.string().regex(/^\d{8}$/u) });

export const showPublicReference = route({
  method: 'GET',
  path: '/public/reference',
  summary: 'What the citizen form chooses from; no staff, no bodies',
  response: z.object({ hotlineName: z.string(), divisions: z.array(division) }),
});
export const submitMatter = route({
  method: 'POST',
  path: '/public/tickets',
  summary: 'A citizen writes; lands in 待受理',
  body: z.object({ citizen, matter }),
  response: z.object({ ticketNo: z.string(), queryCode: z.string(), grant: z.string() }),
  status: 201,
});
export const trackMatter = route({
  method: 'POST',
  path: '/public/progress',
  summary: 'Progress of a matter',
  body: proof,
  response: z.object({
    ticketNo: z.string(),
    status: z.enum(statuses),
    title: z.string(),
    bodyName: z.string().nullable(),
    appealDueAt: z.number().int().nullable(),
    reply: z.string().nullable(),
    canRate: z.boolean(),
    canDispute: z.boolean(),
    canAttach: z.boolean(),
    canDetach: z.boolean(),
    attachments: z.array(citizensAttachment),
    /** Opens the files and takes further ones. */
    grant: z.string(),
    steps: z.array(z.object({ at: z.number().int(), text: z.string() })),
  }),
});
export const rateMatter = route({
  method: 'POST',
  path: '/public/rating',
  summary: 'Rate the outcome',
  body: proof.extend({ level: z.enum(ratingLevels), solved: z.boolean(), reason: z.string().max(2000) }),
  response: z.object({}),
});
export const urgeMatter = route({
  method: 'POST',
  path: '/public/urge',
  summary: '催办 or 补充诉求 by the citizen',
  body: proof.extend({ note: z.string().max(2000), supplement: z.string().max(20_000).nullable() }),
  response: z.object({ counted: z.boolean() }),
});
export const disputeMatter = route({
  method: 'POST',
  path: '/public/dispute',
  summary: '申请复核: the citizen disputes the outcome, once a round and within 30 days of closing',
  body: proof.extend({ reason: z.string().trim().min(1).max(2000) }),
  response: z.object({}),
});
