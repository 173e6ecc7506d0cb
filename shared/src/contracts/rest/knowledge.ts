import { z } from 'zod';
import { route } from './route.ts';

const instant = z.number().int();

export const knowledgeEntry = z.object({
  knowledgeId: z.string(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  bodyId: z.string(),
  updatedAt: instant,
  /** When its body wrote, revised or confirmed it last, and until when that counts. */
  keptAt: instant,
  keptUntil: instant,
  /** The reader may confirm or revise it. */
  mayKeep: z.boolean(),
});
export type KnowledgeEntry = z.infer<typeof knowledgeEntry>;

export const searchKnowledge = route({
  method: 'GET',
  path: '/knowledge',
  summary:
    'Entries that answer a consultation; all of one body, those to be confirmed first, where it is named',
  query: z.object({ q: z.string().max(100).default(''), bodyId: z.string().max(40).optional() }),
  response: z.array(knowledgeEntry),
});

export const keepKnowledge = route({
  method: 'POST',
  path: '/knowledge/:knowledgeId/keep',
  summary: 'The body confirms its entry, or revises the answer; `updatedAt` is that of the text it looked at',
  params: z.object({ knowledgeId: z.string().max(40) }),
  body: z.object({ updatedAt: instant, answer: z.string().trim().min(1).max(20_000) }),
  response: knowledgeEntry,
});
