import { z } from 'zod';
import {
  callEndings,
  callMarks,
  callPhases,
  callPurposes,
  monitorModes,
  trunks,
} from '../../domain/call/call.ts';
import { guestStates } from '../../domain/call/record.ts';
import { onCallFailures } from '../../domain/voice/on-call.ts';
import { skills } from '../../domain/agent/agent.ts';
import { lineNumber } from '../line-number.ts';
import { route } from './route.ts';
import { ticketRow } from './ticket-view.ts';

export const callView = z.object({
  callId: z.string(),
  purpose: z.enum(callPurposes),
  phase: z.enum(callPhases),
  trunk: z.enum(trunks),
  /** In full only for the agent of this call; masked for everybody else; `null` = withheld. */
  callerNo: z.string().nullable(),
  agentId: z.string().nullable(),
  agentName: z.string().nullable(),
  ticketNos: z.array(z.string()),
  arrivedAt: z.number().int(),
  queuedAt: z.number().int().nullable(),
  answeredAt: z.number().int().nullable(),
  endedAt: z.number().int().nullable(),
  ending: z.enum(callEndings).nullable(),
  line: z.object({ line: lineNumber, state: z.enum(['ringing', 'connected', 'failed']) }).nullable(),
  /** 咨询、三方: the third party; an outside number is masked. */
  guest: z
    .object({
      agentId: z.string().nullable(),
      name: z.string().nullable(),
      number: z.string().nullable(),
      state: z.enum(guestStates),
    })
    .nullable(),
  /** 夜间值班: who was rung for this citizen, and who took the call; left out where nobody was. */
  onCall: z
    .array(
      z.object({
        name: z.string(),
        at: z.number().int(),
        outcome: z.enum(['answered', ...onCallFailures]),
      }),
    )
    .optional(),
  /** 监听、耳语、强插 by a shift leader; shown to leaders, and 强插 to those in the call. */
  monitor: z
    .object({ agentId: z.string(), name: z.string().nullable(), mode: z.enum(monitorModes) })
    .nullable(),
  /** Key pressed in the survey after the call. */
  rating: z.number().int().min(1).max(5).nullable(),
  recordingPaused: z.boolean(),
  marks: z.array(z.enum(callMarks)),
  /** 转接说明 of who consulted or transferred last; shown to those in the call, `null` to everybody else. */
  briefing: z.object({ text: z.string(), byName: z.string(), at: z.number().int() }).nullable(),
});
export type CallView = z.infer<typeof callView>;

/** What an agent sees before he answers. */
export const screenPop = z.object({
  call: callView,
  offerId: z.string(),
  earlier: z.array(ticketRow),
  openRepeats: z.array(ticketRow),
  draftId: z.string().nullable(),
});
export type ScreenPop = z.infer<typeof screenPop>;

/** A colleague, an outside number, or somebody of the list of experts and interpreters. */
const party = [
  z.object({ expert: z.string().min(1).max(40) }).strict(),
  z.object({ agentId: z.string().min(1).max(64) }).strict(),
  z.object({ number: z.string().regex(/^\d{3,12}$/u) }).strict(),
] as const;

/** 转接说明; kept with the call. */
const briefing = z.string().trim().max(200).optional();

const params = z.object({ callId: z.string() });

export const listCalls = route({
  method: 'GET',
  path: '/calls',
  summary: 'Live calls, or the last ended ones',
  query: z.object({ live: z.enum(['true', 'false']).default('true') }),
  response: z.array(callView),
});
export const myCall = route({
  method: 'GET',
  path: '/calls/mine',
  summary: 'My call with its screen pop, if any',
  response: screenPop.nullable(),
});
export const showCall = route({
  method: 'GET',
  path: '/calls/:callId',
  summary: 'One call',
  params,
  response: callView,
});
export const dialCitizen = route({
  method: 'POST',
  path: '/calls',
  summary: 'Call the citizen of a ticket; the number is never shown for shielded tickets',
  body: z.object({
    ticketNo: z.string(),
    purpose: z.enum(callPurposes).exclude(['inbound', 'return', 'duty']),
  }),
  response: callView,
  status: 201,
});
export const orderCall = route({
  method: 'POST',
  path: '/calls/:callId/orders',
  summary: 'What the agent wants done to his call',
  params,
  body: z.discriminatedUnion('type', [
    z.object({ type: z.literal('hold') }),
    z.object({ type: z.literal('resume') }),
    /** A confidential part is not recorded. */
    z.object({ type: z.literal('pause-recording') }),
    z.object({ type: z.literal('resume-recording') }),
    z.object({ type: z.literal('hang-up') }),
    z.object({ type: z.literal('survey') }),
    z.object({ type: z.literal('release-agent') }),
    /** 咨询: the citizen waits with music; `release-agent` then hands the call over. */
    z.object({
      type: z.literal('consult'),
      to: z.union(party),
      /** 三方 at once: the agent talks on with the citizen until the third party answers. */
      joins: z.boolean().optional(),
      briefing,
    }),
    z.object({ type: z.literal('join-guest') }),
    z.object({ type: z.literal('dismiss-guest') }),
    /** 直接转接: the agent leaves at once; who is not reached leaves the citizen in the queue with his place. */
    z.object({
      type: z.literal('transfer'),
      to: z.union([...party, z.object({ skill: z.enum(skills) }).strict()]),
      briefing,
    }),
    z.object({ type: z.literal('dismiss-line'), line: lineNumber }),
    z.object({
      type: z.literal('summon'),
      line: lineNumber,
      /** Danger to life waits for no consent (个人信息保护法 13.1.4). */
      dangerToLife: z.boolean(),
      consent: z.enum(['given', 'not-needed', 'refused']),
      draftId: z.string().nullable(),
      ticketNo: z.string().nullable(),
    }),
  ]),
  response: callView,
});

/** 监听、耳语、强插、拦截: on the leader's own telephone, audited. */
export const superviseCall = route({
  method: 'POST',
  path: '/calls/:callId/supervision',
  summary: 'A shift leader hears a call, speaks into it, or takes it over',
  params,
  body: z.object({ act: z.enum([...monitorModes, 'intercept', 'stop']) }),
  response: callView,
});
