import { z } from 'zod';
import { clockNames } from '../../domain/sla/vocabulary.ts';
import { calendarData } from './calendars.ts';
import { profile } from './profiles.ts';
import { route } from './route.ts';

const instant = z.number().int();
const outcome = z.enum(['kept', 'missed', 'open']);

export const replayedDue = z.object({
  ticketNo: z.string(),
  clock: z.enum(clockNames),
  bodyId: z.string().nullable(),
  metAt: instant.nullable(),
  before: instant,
  after: instant,
  outcomeBefore: outcome,
  outcomeAfter: outcome,
});
export type ReplayedDueRow = z.infer<typeof replayedDue>;

const counts = z.object({ kept: z.number().int(), missed: z.number().int() });
export const replaySum = z.object({
  month: z.string(),
  /** Accepted in the month. */
  tickets: z.number().int(),
  deadlines: z.number().int(),
  moved: z.number().int(),
  /** 承办时限 alone. */
  finish: z.object({ before: counts, after: counts }),
  byBody: z.array(z.object({ bodyId: z.string(), before: counts, after: counts })),
});
export type ReplaySum = z.infer<typeof replaySum>;

export const replayMonth = route({
  method: 'POST',
  path: '/sandbox/replay',
  summary: 'A past month under another profile or calendar: what would change; nothing is touched',
  body: z.object({
    month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u),
    profile: profile.optional(),
    calendar: calendarData.optional(),
  }),
  response: z.object({
    sum: replaySum,
    /** Deadlines of which the outcome changes first; at most 200. */
    rows: z.array(replayedDue),
  }),
});
