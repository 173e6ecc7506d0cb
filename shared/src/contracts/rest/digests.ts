import { z } from 'zod';
import { digestKinds } from '../../domain/digest/digest.ts';
import { route } from './route.ts';

const instant = z.number().int();

/** What waits for one person, told once in a window of the day. */
export const digestView = z.object({
  /** `2026-09-18T08:30`, +08:00. */
  windowId: z.string(),
  at: instant,
  readAt: instant.nullable(),
  total: z.number().int(),
  overdue: z.number().int(),
  items: z.array(
    z.object({
      kind: z.enum(digestKinds),
      id: z.string(),
      about: z.string(),
      /** Who answers for it: a body, or 热线中心. */
      owner: z.string(),
      /** Verb by which the reader brings it on. */
      verb: z.string(),
      dueAt: instant.nullable(),
    }),
  ),
});
export type DigestView = z.infer<typeof digestView>;

export const myDigests = route({
  method: 'GET',
  path: '/digests',
  summary: 'Digests of the last days for the signed-in person, the latest first',
  response: z.array(digestView),
});

export const readDigest = route({
  method: 'POST',
  path: '/digests/:windowId/reading',
  summary: 'The signed-in person has looked at his digest of a window',
  params: z.object({ windowId: z.string().max(20) }),
  response: z.object({}),
});

export const showDigestNumber = route({
  method: 'GET',
  path: '/digests/number',
  summary: 'Mobile number to which one’s own digests are sent by SMS',
  response: z.object({ mobile: z.string().nullable() }),
});

export const setDigestNumber = route({
  method: 'POST',
  path: '/digests/number',
  summary: 'Sets or clears the number for one’s own digests',
  body: z.object({
    mobile: z
      .string()
      .regex(/^1\d{10}$/u)
      .nullable(),
  }),
  response: z.object({ mobile: z.string().nullable() }),
});
