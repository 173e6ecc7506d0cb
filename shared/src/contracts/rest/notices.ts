import { z } from 'zod';
import { type Notice, noticeFileKinds, noticeKinds } from '../socket.ts';
import { route } from './route.ts';

const notice: z.ZodType<Notice> = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  ticketNo: z.string().nullable(),
  callId: z.string().nullable(),
  file: z.object({ kind: z.enum(noticeFileKinds), id: z.string(), bodyId: z.string().nullable() }).optional(),
  text: z.string(),
  at: z.number().int(),
  count: z.number().int().positive(),
  readAt: z.number().int().nullable(),
  readers: z.array(z.object({ name: z.string(), at: z.number().int() })),
});

/** What was told while nobody looked; a page asks once and goes on by the socket's event `notice`. */
export const listNotices = route({
  method: 'GET',
  path: '/notices',
  summary: 'Notices of the last seven days that concern the signed-in person, latest first, at most 50',
  response: z.array(notice),
});

export const readNotices = route({
  method: 'POST',
  path: '/notices/read',
  summary: 'The signed-in person has seen these; ids of notices that do not concern him are passed over',
  body: z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(50) }),
  response: z.object({ read: z.number().int() }),
});
