import { z } from 'zod';
import {
  authorities,
  orderKinds,
  orderStatuses,
  orderTriggers,
} from '../../domain/supervision/order/order.ts';
import { roles } from '../../domain/ticket/vocabulary.ts';
import { route } from './route.ts';

const instant = z.number().int();
const text = z.string().max(2000);
const months = z.string().max(7);

export const said = z.object({ at: instant, by: z.string(), text: z.string() });
export type SaidView = z.infer<typeof said>;

export const caseEntry = said.extend({ act: z.string() });
export type CaseEntryView = z.infer<typeof caseEntry>;

export const orderVerbs = [
  'sign',
  'decline',
  'supersede',
  'state-case',
  'reply',
  'refuse-reply',
  'find',
  'plan',
  'receive',
  'conclude',
  'close',
] as const;

/** One line of the 台账. */
export const orderRow = z.object({
  id: z.string(),
  version: z.number().int(),
  orderNo: z.string().nullable(),
  kind: z.enum(orderKinds),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  status: z.enum(orderStatuses),
  trigger: z.enum(orderTriggers),
  reason: z.string(),
  tickets: z.array(z.object({ ticketNo: z.string(), title: z.string() })),
  bodyId: z.string(),
  bodyName: z.string(),
  signer: z.enum(roles),
  proposedAt: instant,
  issuedAt: instant.nullable(),
  /** Of the signature while proposed, of the reply afterwards. */
  dueAt: instant.nullable(),
  cards: z.array(z.string()),
  /** The latest month planned for; `null` = no 月计划 yet. */
  planned: z.object({ month: z.string(), text: z.string() }).nullable(),
  /** 销号. */
  closedAt: instant.nullable(),
});
export type OrderRow = z.infer<typeof orderRow>;

/** 督办单 as its readers see it. */
export const orderView = orderRow.extend({
  issuer: z.string().nullable(),
  issuerRole: z.enum(roles).nullable(),
  requirement: z.string(),
  span: z.string().nullable(),
  statementUntil: instant.nullable(),
  statements: z.array(said),
  finding: said.extend({ factual: z.boolean() }).nullable(),
  reply: said.nullable(),
  plan: z.array(said.extend({ month: z.string() })),
  handOver: z
    .object({
      authority: z.enum(authorities),
      evidenceDigest: z.string(),
      receipt: said.extend({ receiptNo: z.string() }).nullable(),
      outcome: said.nullable(),
    })
    .nullable(),
  closed: said.nullable(),
  history: z.array(caseEntry),
  offered: z.array(z.enum(orderVerbs)),
});
export type OrderView = z.infer<typeof orderView>;

/** What a person can do with an order; words go with everything. */
export const orderCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sign'),
    text,
    /** Time to reply such as `3wd`; the rule's where left out. */
    span: z.string().max(12).optional(),
    authority: z.enum(authorities).optional(),
  }),
  z.object({ type: z.literal('decline'), text }),
  z.object({ type: z.literal('state-case'), text }),
  z.object({ type: z.literal('reply'), text }),
  z.object({ type: z.literal('refuse-reply'), text }),
  z.object({ type: z.literal('find'), text, factual: z.boolean() }),
  z.object({ type: z.literal('plan'), text, month: months }),
  z.object({ type: z.literal('receive'), text, receiptNo: z.string().min(1).max(60) }),
  z.object({ type: z.literal('conclude'), text }),
  z.object({ type: z.literal('close'), text }),
]);
export type PublicOrderCommand = z.infer<typeof orderCommand>;

/** 待签发, 督办中, 台账. */
export const orderViews = ['to-sign', 'running', 'ledger'] as const;

export const listOrders = route({
  method: 'GET',
  path: '/supervision/orders',
  summary: '督办台账: proposals to sign, running orders, the whole ledger; nearest deadline first',
  query: z.object({
    view: z.enum(orderViews).default('running'),
    bodyId: z.string().optional(),
    ticketNo: z.string().optional(),
  }),
  response: z.object({ at: instant, rows: z.array(orderRow) }),
});

export const showOrder = route({
  method: 'GET',
  path: '/supervision/orders/:id',
  summary: 'One supervision order with its history and what the reader may do',
  params: z.object({ id: z.string() }),
  response: orderView,
});

export const raiseOrder = route({
  method: 'POST',
  path: '/supervision/orders',
  summary: '提请督办: a proposal by hand, for the named person to sign',
  body: z.object({
    ticketNos: z.array(z.string()).min(1).max(50),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    reason: z.string().min(1).max(2000),
  }),
  response: orderView,
  status: 201,
});

export const actOnOrder = route({
  method: 'POST',
  path: '/supervision/orders/:id/commands',
  summary: 'One verb on an order as last seen',
  params: z.object({ id: z.string() }),
  body: z.object({ version: z.number().int(), command: orderCommand }),
  response: orderView,
});

/** What goes with a hand-over (移交): timeline, deadlines, recordings. */
export const evidenceFile = z.object({
  digest: z.string(),
  tickets: z.array(
    z.object({
      ticketNo: z.string(),
      timeline: z.array(z.looseObject({ seq: z.number(), type: z.string(), at: instant })),
      ledger: z.array(z.looseObject({ key: z.string() })),
      recordings: z.array(z.string()),
    }),
  ),
});
export type EvidenceFile = z.infer<typeof evidenceFile>;

export const showEvidence = route({
  method: 'GET',
  path: '/supervision/orders/:id/evidence',
  summary: 'The evidence file as it stands now; its digest is kept with the hand-over',
  params: z.object({ id: z.string() }),
  response: evidenceFile,
});
