import { z } from 'zod';
import { clockNames, ticketTypes } from '../../domain/sla/vocabulary.ts';
import { citizenKinds, sources } from '../../domain/ticket/vocabulary.ts';
import { dueMoves, rowProblem } from './calendars.ts';
import { route } from './route.ts';

const span = z.string().max(20);
const time = z.string().max(5);
const text = z.string().max(200);

const laneRules = z.object({
  clocks: z.partialRecord(z.enum(clockNames), z.union([span, z.array(span).max(4)])),
  nightArrival: z.object({ from: time, to: time, due: time }).nullable(),
  returnBeforeSignOnly: z.boolean(),
  redo: z.union([z.object({ minimumWorkdays: z.number() }), z.object({ span })]),
  cohandling: z.enum(['workday-before', 'half']),
  extension: z
    .object({ times: z.number(), longest: span, total: span, workdaysBefore: z.number() })
    .nullable(),
});

/** `domain/sla/profile`. Spans such as `3wd`, `0.5wd`, `4wh`, `24h`, `30min`. */
export const profile = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  /** The version that it was edited from; 0 for a new one. */
  version: z.number().int().min(0),
  name: z.string().max(60),
  lanes: z.record(z.enum(['critical', 'urgent', ...ticketTypes]), laneRules),
  longCycleLongest: span,
  statutoryStages: z.partialRecord(
    z.enum(ticketTypes),
    z.array(z.object({ code: z.string().max(40), name: text, span, citation: text })).max(10),
  ),
  statutoryLimits: z
    .array(
      z.object({ type: z.enum(ticketTypes).nullable(), category: text.nullable(), span, citation: text }),
    )
    .max(100)
    .optional(),
});
export type ProfileData = z.infer<typeof profile>;

const choice = z.object({
  source: z.enum(sources).nullable(),
  citizenKind: z.enum(citizenKinds).nullable(),
  category: z.string().max(60).nullable(),
  profileId: z.string().max(40),
});

export const listProfiles = route({
  method: 'GET',
  path: '/profiles',
  summary:
    'The newest version of each deadline profile, how many open tickets keep which, and which matter gets which',
  response: z.object({
    profiles: z.array(
      z.object({ profile, open: z.array(z.object({ version: z.number(), tickets: z.number() })) }),
    ),
    choices: z.array(choice),
  }),
});
export const previewProfile = route({
  method: 'POST',
  path: '/profiles/preview',
  summary: 'What is wrong with an edited profile, and which open tickets would move under it',
  body: z.object({ profile }),
  response: z.object({ problems: z.array(rowProblem), moves: dueMoves.nullable() }),
});
export const applyProfile = route({
  method: 'POST',
  path: '/profiles/apply',
  summary: 'A new version of a profile for what is accepted from now on, and if asked for open tickets too',
  body: z.object({ profile, moveOpen: z.boolean(), reason: z.string().trim().min(2).max(200) }),
  response: z.object({ version: z.number().int() }),
});
export const chooseProfiles = route({
  method: 'PUT',
  path: '/profiles/choices',
  summary: 'Which matter is accepted under which profile; the first that fits decides',
  body: z.object({ choices: z.array(choice).max(200), reason: z.string().trim().min(2).max(200) }),
  response: z.object({}),
});
