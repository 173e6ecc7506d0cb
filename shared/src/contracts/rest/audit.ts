import { z } from 'zod';
import { route } from './route.ts';

/** One reveal, export, playback or administrative act. Times are epoch milliseconds. */
export const auditLine = z.object({
  at: z.number().int(),
  personId: z.string(),
  personName: z.string(),
  act: z.string(),
  ticketNo: z.string().nullable(),
  reason: z.string(),
  address: z.string(),
});

export const listAudit = route({
  method: 'GET',
  path: '/audit',
  summary: 'The audit trail, the latest first',
  query: z.object({
    person: z.string().max(60).optional(),
    act: z.string().max(60).optional(),
    ticketNo: z.string().max(40).optional(),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ rows: z.array(auditLine), total: z.number().int() }),
});
