import { z } from 'zod';
import { route } from './route.ts';
import { ticketRow } from './ticket-view.ts';

const params = z.object({ ticketNo: z.string() });

/** 突发聚合: many report one event. Times are epoch milliseconds. */
export const burstView = z.object({
  status: z.enum(['proposed', 'event', 'dismissed']),
  /** The ticket that is or would be the 主单. */
  lead: ticketRow,
  /** Tickets that look like it and are not merged. */
  candidates: z.array(ticketRow),
  /** 告知口径: what agents read out. */
  readOut: z.object({ text: z.string(), by: z.string(), at: z.number().int() }).nullable(),
  spottedAt: z.number().int(),
  reportedAt: z.number().int(),
});
export type BurstView = z.infer<typeof burstView>;

export const listBursts = route({
  method: 'GET',
  path: '/bursts',
  summary: 'Proposed and folded events, the latest report first',
  response: z.array(burstView),
});

/** What became of each candidate. */
export const foldAnswer = z.object({
  merged: z.array(z.string()),
  refused: z.array(z.object({ ticketNo: z.string(), code: z.string(), title: z.string() })),
});
export const foldBurst = route({
  method: 'POST',
  path: '/bursts/:ticketNo/fold',
  summary: 'Merges candidates under the 主单; asked again it does what is left',
  params,
  body: z.object({
    /** Which of the candidates; the others are taken off the list. */
    ticketNos: z.array(z.string()).min(1).max(500),
  }),
  response: foldAnswer,
});
export const dismissBurst = route({
  method: 'POST',
  path: '/bursts/:ticketNo/dismiss',
  summary: 'Not one event',
  params,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  response: z.object({}),
});
export const readOutBurst = route({
  method: 'PUT',
  path: '/bursts/:ticketNo/read-out',
  summary: 'What agents read out to those who call about the event',
  params,
  body: z.object({ text: z.string().trim().min(2).max(500) }),
  response: z.object({}),
});
