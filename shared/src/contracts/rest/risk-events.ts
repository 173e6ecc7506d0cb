import { z } from 'zod';
import {
  editionKinds,
  riskEventStatuses,
  riskTriggers,
} from '../../domain/emergency/risk-event/risk-event.ts';
import { riskClasses } from '../../domain/emergency/risk-word.ts';
import { lineNumber } from '../line-number.ts';
import { caseEntry, said } from './orders.ts';
import { route } from './route.ts';

const instant = z.number().int();
const text = z.string().max(4000);
const version = z.number().int();
const params = z.object({ id: z.string() });
const words = z.array(z.string().max(20)).max(30);

/** 风险事件 and its 紧急信息专报. Times are epoch milliseconds; texts of citizens are masked. */
export const riskEventView = z.object({
  id: z.string(),
  version,
  status: z.enum(riskEventStatuses),
  trigger: z.enum(riskTriggers),
  riskClass: z.enum(riskClasses),
  words: z.array(z.string()),
  title: z.string(),
  place: z.string(),
  callId: z.string().nullable(),
  ticketNos: z.array(z.string()),
  raisedAt: instant,
  /** The nearest of its deadlines; `null` = none runs. */
  dueAt: instant.nullable(),
  reportNo: z.string().nullable(),
  decision: said.nullable(),
  to: z.array(z.object({ id: z.string(), name: z.string() })),
  editions: z.array(said.extend({ kind: z.enum(editionKinds) })),
  receipts: z.array(said.extend({ from: z.string(), receiptNo: z.string() })),
  receiptDue: instant.nullable(),
  instructions: z.array(
    said.extend({
      no: z.number().int(),
      leader: z.string(),
      dueAt: instant.nullable(),
      done: said.nullable(),
    }),
  ),
  history: z.array(caseEntry),
  offered: z.array(
    z.enum(['confirm', 'dismiss', 'report', 'receive', 'instruct', 'carry-out', 'correct-title']),
  ),
});
export type RiskEventView = z.infer<typeof riskEventView>;

export const riskCommand = z.discriminatedUnion('type', [
  /** `to`: `duty-office` or ids of bodies. */
  z.object({ type: z.literal('confirm'), text, to: z.array(z.string().max(40)).max(50) }),
  z.object({ type: z.literal('dismiss'), text }),
  z.object({ type: z.literal('report'), text, kind: z.enum(editionKinds) }),
  z.object({
    type: z.literal('receive'),
    text,
    from: z.string().max(40),
    receiptNo: z.string().trim().max(60),
  }),
  /** `span`: how long, e.g. `2h`; empty = as the site has set. */
  z.object({
    type: z.literal('instruct'),
    text,
    leader: z.string().trim().min(1).max(30),
    span: z.string().trim().max(12).default(''),
  }),
  z.object({ type: z.literal('carry-out'), text, no: z.number().int() }),
  z.object({ type: z.literal('correct-title'), text, title: z.string().trim().min(2).max(100) }),
]);
export type PublicRiskCommand = z.infer<typeof riskCommand>;

export const listRiskEvents = route({
  method: 'GET',
  path: '/risk-events',
  summary: '风险事件 and 紧急信息专报: open ones, the nearest deadline first; or all, the latest first',
  query: z.object({ view: z.enum(['open', 'all']).default('open') }),
  response: z.object({ at: instant, rows: z.array(riskEventView) }),
});

/** The draft is the text of the next edition with what is known now; `null` when none may come. */
export const showRiskEvent = route({
  method: 'GET',
  path: '/risk-events/:id',
  summary: 'One risk event with drafts of the editions that may come next',
  params,
  response: riskEventView.extend({
    drafts: z.array(z.object({ kind: z.enum(editionKinds), text: z.string() })),
  }),
});

/** Raised twice for one call or ticket it is one event. */
export const raiseRiskEvent = route({
  method: 'POST',
  path: '/risk-events',
  summary: 'An agent in a call, or anybody from a ticket, puts a risk before the shift leader',
  body: z.object({
    callId: z.string().max(64).nullable(),
    ticketNo: z.string().max(40).nullable(),
    words: words.default([]),
    riskClass: z.enum(riskClasses),
    text: z.string().trim().min(2).max(500),
  }),
  response: z.object({ id: z.string(), title: z.string(), status: z.enum(riskEventStatuses) }),
  status: 201,
});

export const actOnRiskEvent = route({
  method: 'POST',
  path: '/risk-events/:id/commands',
  summary: 'One verb on a risk event as last seen',
  params,
  body: z.object({ version, command: riskCommand }),
  response: riskEventView,
});

/** What an agent decided when words lit his button. */
export const riskDecision = z.object({
  id: z.string(),
  at: instant,
  by: z.string(),
  callId: z.string().nullable(),
  ticketNo: z.string().nullable(),
  words: z.array(z.string()),
  decision: z.enum(['transferred', 'reported', 'dismissed']),
  line: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RiskDecision = z.infer<typeof riskDecision>;

export const decideRisk = route({
  method: 'POST',
  path: '/risk-decisions',
  summary: 'An agent handed the call over, or says why the words are no risk; kept',
  body: z
    .object({
      callId: z.string().max(64).nullable(),
      ticketNo: z.string().max(40).nullable(),
      words: words.min(1),
      decision: z.enum(['transferred', 'dismissed']),
      line: lineNumber.nullable().default(null),
      reason: z.string().trim().max(200).nullable().default(null),
    })
    .refine(({ decision, reason }) => decision === 'transferred' || (reason ?? '').length > 1, '请填写理由'),
  response: z.object({ id: z.string() }),
  status: 201,
});

export const listRiskDecisions = route({
  method: 'GET',
  path: '/risk-decisions',
  summary: 'The latest decisions on words of risk',
  response: z.array(riskDecision),
});
