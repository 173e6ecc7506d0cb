import { z } from 'zod';
import { type Notice, noticeKinds } from '../socket.ts';
import { route } from './route.ts';

const notice: z.ZodType<Notice> = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  ticketNo: z.string().nullable(),
  callId: z.string().nullable(),
  text: z.string(),
  at: z.number().int(),
});

/** What was told while nobody looked; a page asks once and goes on by the socket's event `notice`. */
export const listNotices = route({
  method: 'GET',
  path: '/notices',
  summary: 'Notices of the last seven days that concern the signed-in person, latest first, at most 50',
  response: z.array(notice),
});
