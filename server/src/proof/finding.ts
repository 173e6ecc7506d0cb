import { z } from 'zod';

/** A link of the proof that does not hold, and where. */
export const finding = z.object({
  what: z.enum([
    'anchor-unreadable',
    'anchor-missing',
    'anchor-root-wrong',
    'anchor-signature-wrong',
    'event-missing',
    'event-changed',
    'chain-cut',
    'personal-changed',
    'head-differs',
    'document-differs',
    'document-missing',
    'anchored-head-differs',
    'anchored-event-missing',
  ]),
  file: z.string().optional().describe('anchor file'),
  anchor: z.int().optional().describe('line of the anchor file, from 1'),
  ticketId: z.string().optional(),
  ticketNo: z.string().nullable().optional(),
  seq: z.int().optional().describe('event of the ticket'),
});
export type Finding = z.infer<typeof finding>;
