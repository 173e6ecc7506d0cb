import { z } from 'zod';
import { skillLevels, skills } from '../../domain/agent/agent.ts';
import { agentChoices } from '../../domain/queueing/queueing.ts';
import { menuServices } from '../../domain/voice/voice-policy.ts';
import { expertKinds } from '../../domain/voice/experts.ts';
import { route } from './route.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u);
const namedCode = z.object({ code, name: z.string().trim().min(1).max(20) });
const weekdays = z.array(z.number().int().min(1).max(7)).min(1).max(7);
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u);

const expert = z.object({
  code,
  name: z.string().trim().min(1).max(40),
  kind: z.enum(expertKinds),
  field: z.string().trim().min(1).max(40),
  number: z.string().regex(/^\d{3,12}$/u),
  hours: z.array(z.object({ weekdays, from: timeOfDay, to: timeOfDay })).max(14),
  numberHidden: z.boolean(),
});

/** What the administrator sets about calls; see the domain's VoicePolicy. */
export const voicePolicy = z.object({
  choice: z.enum(agentChoices),
  groups: z.array(namedCode).min(1).max(20),
  hours: z
    .array(
      z.object({
        weekdays,
        from: timeOfDay,
        to: timeOfDay,
        group: code,
      }),
    )
    .max(50),
  otherwise: code,
  onCall: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(20),
        number: z.string().regex(/^\d{3,12}$/u),
        from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
        to: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
      }),
    )
    .max(200),
  pauseReasons: z.array(namedCode).max(30),
  wrapUpCodes: z.array(namedCode).max(50),
  wrapUpSeconds: z.number().int().min(1).max(900).nullable(),
  surgeWrapUpSeconds: z.number().int().min(1).max(900),
  menu: z.object({
    enabled: z.boolean(),
    keys: z
      .array(z.object({ digit: z.string().regex(/^[1-9]$/u), does: z.enum([...skills, ...menuServices]) }))
      .max(9),
  }),
  voiceMail: z.object({
    enabled: z.boolean(),
    overloadFrom: z.number().int().min(1).max(10_000).nullable(),
    maxSeconds: z.number().int().min(10).max(600),
    silenceSeconds: z.number().int().min(2).max(30),
  }),
  straightThrough: z.array(z.string().regex(/^\d{3,20}$/u)).max(10_000),
  experts: z.array(expert).max(500),
});

/** An agent's skills and groups. */
export const seat = z.object({
  personId: z.string(),
  name: z.string(),
  staffNo: z.string(),
  levels: z.partialRecord(z.enum(skills), z.literal(skillLevels)),
  groups: z.array(z.string()),
});
export type Seat = z.infer<typeof seat>;

export const showVoicePolicy = route({
  method: 'GET',
  path: '/voice/policy',
  summary: 'How calls are taken at this site, the group that serves now, and whether the surge switch is on',
  response: z.object({
    version: z.number().int(),
    policy: voicePolicy,
    groupNow: z.string(),
    surge: z.boolean(),
  }),
});
export const saveVoicePolicy = route({
  method: 'PUT',
  path: '/voice/policy',
  summary: 'A new version of it, valid at once',
  body: z.object({
    /** The version that it was edited from; 0 = as shipped. */
    version: z.number().int().min(0),
    policy: voicePolicy,
    reason: z.string().trim().min(2).max(200),
  }),
  response: z.object({ version: z.number().int() }),
});
export const switchSurge = route({
  method: 'PUT',
  path: '/voice/surge',
  summary: '高峰模式 on or off: call-backs first, a spoken notice, shorter wrap-up',
  body: z.object({ on: z.boolean(), reason: z.string().trim().min(2).max(200) }),
  response: z.object({}),
});
export const listSeats = route({
  method: 'GET',
  path: '/voice/seats',
  summary: 'Who answers calls, with skills, levels and groups',
  response: z.array(seat),
});
export const changeSeat = route({
  method: 'PUT',
  path: '/voice/seats/:personId',
  summary: 'Other skills, levels or groups; one who is signed in has them at once',
  params: z.object({ personId: z.string() }),
  body: seat.pick({ levels: true, groups: true }).extend({ reason: z.string().trim().min(2).max(200) }),
  response: seat,
});

/** 漏接回拨 that waits: the number is masked. */
export const waitingCallBack = z.object({
  id: z.string(),
  number: z.string(),
  reason: z.enum(['key', 'lost', 'cut-off']),
  skill: z.enum(skills),
  askedAt: z.number().int(),
  dueAt: z.number().int(),
  /** An agent's telephone rings for it, or the citizen is being called. */
  underWay: z.boolean(),
  /** No trunk takes outgoing calls: he is called when one does. */
  trunkDown: z.boolean(),
});
export const listCallBacks = route({
  method: 'GET',
  path: '/voice/call-backs',
  summary: 'Lost callers who wait to be called back, the most urgent first',
  response: z.array(waitingCallBack),
});
export type WaitingCallBack = z.infer<typeof waitingCallBack>;

/** 场外专家、翻译 as agents see them. */
export const listedExpert = expert
  .pick({ code: true, name: true, kind: true, field: true })
  .extend({ number: z.string().nullable(), onDuty: z.boolean() });
export type ListedExpert = z.infer<typeof listedExpert>;
export const listExperts = route({
  method: 'GET',
  path: '/voice/experts',
  summary:
    'Whom an agent can fetch into a call from outside, those who may be called now first; a hidden number is `null`',
  response: z.array(listedExpert),
});

export const noteWrapUp = route({
  method: 'PUT',
  path: '/calls/:callId/wrap-up',
  summary: '话后小结 of the agent of a call',
  params: z.object({ callId: z.string() }),
  body: z.object({ code }),
  response: z.object({}),
});
