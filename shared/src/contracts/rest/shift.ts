import { z } from 'zod';
import { route } from './route.ts';

const instant = z.number().int();
const person = z.object({ id: z.string(), name: z.string() });

export const shiftMatters = z.object({
  urgent: z.array(
    z.object({ ticketNo: z.string(), title: z.string(), urgency: z.string(), status: z.string() }),
  ),
  emergencies: z.array(
    z.object({ transferNo: z.string(), ticketNo: z.string().nullable(), line: z.string(), since: instant }),
  ),
  risks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      reportNo: z.string().nullable(),
      dueAt: instant.nullable(),
    }),
  ),
  callBacks: z.array(z.object({ number: z.string(), askedAt: instant, dueAt: instant })),
});
export type ShiftMattersView = z.infer<typeof shiftMatters>;

export const handOverView = z.object({
  id: z.string(),
  writtenAt: instant,
  writtenBy: person,
  note: z.string(),
  matters: shiftMatters,
  signed: z.object({ at: instant, by: person, remark: z.string() }).nullable(),
});
export type HandOverView = z.infer<typeof handOverView>;

export const listHandOvers = route({
  method: 'GET',
  path: '/shift/hand-overs',
  summary: '交接班记录, the latest first',
  response: z.array(handOverView),
});
export const showShiftMatters = route({
  method: 'GET',
  path: '/shift/matters',
  summary: 'What is open now and would be handed over',
  response: shiftMatters,
});
export const writeHandOver = route({
  method: 'POST',
  path: '/shift/hand-overs',
  summary: 'Hands the shift over with what is open now; one at a time waits to be signed',
  body: z.object({ note: z.string().trim().min(1).max(2000) }),
  response: handOverView,
  status: 201,
});
export const signHandOver = route({
  method: 'POST',
  path: '/shift/hand-overs/:id/signature',
  summary: 'The next leader takes over',
  params: z.object({ id: z.string() }),
  body: z.object({ remark: z.string().trim().max(500).default('') }),
  response: handOverView,
});
