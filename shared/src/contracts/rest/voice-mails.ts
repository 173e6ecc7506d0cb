import { z } from 'zod';
import { voiceMailReasons, voiceMailResults } from '../../domain/voice/voice-mail.ts';
import { callView } from './calls.ts';
import { route } from './route.ts';

/** 语音留言 as agents see it. Instants are epoch milliseconds. */
export const voiceMailView = z.object({
  /** The call in which it was left; its recording is heard like that of any call. */
  callId: z.string(),
  /** In full for who works on it, masked for everybody else; `null` = withheld. */
  number: z.string().nullable(),
  why: z.enum(voiceMailReasons),
  leftAt: z.number().int(),
  durationMs: z.number().int(),
  dueAt: z.number().int(),
  state: z.enum(['waiting', 'claimed', 'done']),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  result: z.enum(voiceMailResults).nullable(),
  note: z.string(),
  doneAt: z.number().int().nullable(),
  /** Registered from it. */
  ticketNos: z.array(z.string()),
  /** Other messages of the same number that are not done. */
  othersOfNumber: z.number().int(),
});
export type VoiceMailView = z.infer<typeof voiceMailView>;

const params = z.object({ callId: z.string().min(1).max(64) });

export const listVoiceMails = route({
  method: 'GET',
  path: '/voice-mails',
  summary: 'Messages that wait or are worked on, the oldest first; or those that are done, the latest first',
  query: z.object({ done: z.enum(['true', 'false']).default('false') }),
  response: z.array(voiceMailView),
});
export const claimVoiceMail = route({
  method: 'POST',
  path: '/voice-mails/:callId/claim',
  summary: 'Takes a message: one agent alone has it, hears it and sees the number',
  params,
  response: voiceMailView,
});
export const releaseVoiceMail = route({
  method: 'POST',
  path: '/voice-mails/:callId/release',
  summary: 'Gives a message back; a shift leader may take it from an agent',
  params,
  response: voiceMailView,
});
export const draftFromVoiceMail = route({
  method: 'POST',
  path: '/voice-mails/:callId/draft',
  summary: 'Begins the ticket, or finds the draft that was begun; it carries the call and the number',
  params,
  response: z.object({ draftId: z.string() }),
});
export const callBackVoiceMail = route({
  method: 'POST',
  path: '/voice-mails/:callId/call',
  summary: 'Calls the citizen back; the agent’s own telephone rings first',
  params,
  response: callView,
});
export const finishVoiceMail = route({
  method: 'POST',
  path: '/voice-mails/:callId/done',
  summary: 'Done, with a result; `ticket` wants one that was registered from it',
  params,
  body: z.object({ result: z.enum(voiceMailResults), note: z.string().trim().max(500).default('') }),
  response: voiceMailView,
});
