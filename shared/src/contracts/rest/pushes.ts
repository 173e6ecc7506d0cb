import { z } from 'zod';
import { lineNumber } from '../line-number.ts';
import { route } from './route.ts';

/** A transfer on its way to the other line's platform. Times are epoch milliseconds. */
export const pushView = z.object({
  transferNo: z.string(),
  ticketNo: z.string().nullable(),
  line: lineNumber,
  state: z.enum(['waiting', 'acknowledged', 'rejected']),
  createdAt: z.number().int(),
  tries: z.number().int(),
  nextAt: z.number().int().nullable(),
  ackAt: z.number().int().nullable(),
  acceptedBy: z.string().nullable(),
  rejectReason: z.string().nullable(),
  fault: z.string().nullable(),
  feedback: z.array(z.object({ at: z.number().int(), result: z.string() })),
});
export type PushView = z.infer<typeof pushView>;

export const listPushes = route({
  method: 'GET',
  path: '/pushes',
  summary: 'Transfers to 110, 119, 120, 122 and whether their platforms acknowledged them, the latest first',
  response: z.array(pushView),
});
