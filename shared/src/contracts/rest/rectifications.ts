import { z } from 'zod';
import { exclusionReasons } from '../../domain/kpi/bands.ts';
import { factExclusions, factNames } from '../../domain/kpi/metric-fact.ts';
import { checkReasons, checkStatuses } from '../../domain/supervision/check/check.ts';
import { rectificationStatuses } from '../../domain/supervision/rectification/rectification.ts';
import { ratingLevels } from '../../domain/ticket/vocabulary.ts';
import { caseEntry, said } from './orders.ts';
import { route } from './route.ts';

const instant = z.number().int();
const text = z.string().max(2000);
const params = z.object({ id: z.string() });
const version = z.number().int();

/** 差评件. For the rated body everything that says who rated is missing: number of the ticket, level, time. */
export const rectificationView = z.object({
  id: z.string(),
  version,
  rectificationNo: z.string(),
  status: z.enum(rectificationStatuses),
  ticketNo: z.string().nullable(),
  level: z.enum(ratingLevels).nullable(),
  title: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  openedAt: instant,
  dueAt: instant.nullable(),
  verification: said.extend({ founded: z.boolean() }).nullable(),
  measures: said.nullable(),
  appeal: said
    .extend({
      ground: z.enum(exclusionReasons),
      ruling: said.extend({ upheld: z.boolean(), panel: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  callback: said.extend({ satisfied: z.boolean() }).nullable(),
  history: z.array(caseEntry),
  offered: z.array(z.enum(['verify', 'rectify', 'appeal', 'rule-appeal', 'call-back'])),
});
export type RectificationView = z.infer<typeof rectificationView>;

export const rectificationCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('verify'), text, founded: z.boolean() }),
  z.object({ type: z.literal('rectify'), text }),
  z.object({ type: z.literal('appeal'), text, ground: z.enum(exclusionReasons) }),
  z.object({
    type: z.literal('rule-appeal'),
    text,
    upheld: z.boolean(),
    /** Ids of staff who judged. */
    panelIds: z.array(z.string()).max(15),
  }),
  z.object({ type: z.literal('call-back'), text, satisfied: z.boolean() }),
]);
export type PublicRectificationCommand = z.infer<typeof rectificationCommand>;

export const listRectifications = route({
  method: 'GET',
  path: '/supervision/rectifications',
  summary: '差评件: open ones first, nearest deadline first',
  query: z.object({ view: z.enum(['open', 'all']).default('open') }),
  response: z.object({ at: instant, rows: z.array(rectificationView) }),
});

export const showRectification = route({
  method: 'GET',
  path: '/supervision/rectifications/:id',
  summary: 'One 差评件 as its reader may see it',
  params,
  response: rectificationView,
});

export const actOnRectification = route({
  method: 'POST',
  path: '/supervision/rectifications/:id/commands',
  summary: 'One verb on a 差评件 as last seen',
  params,
  body: z.object({ version, command: rectificationCommand }),
  response: rectificationView,
});

/** 虚假办结核查. */
export const checkView = z.object({
  id: z.string(),
  version,
  status: z.enum(checkStatuses),
  ticketNo: z.string(),
  title: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  reasons: z.array(z.enum(checkReasons)),
  /** What stood behind the signs when it was picked; `null` where nothing was kept. */
  signs: z
    .object({
      /** Other tickets of the body with the same answer. */
      sameReplies: z.number().int(),
      /** Answers of the body that were accepted on the same day. */
      answersThatDay: z.number().int(),
      /** Tickets of the body whose photos show this work too; its own number stands for an earlier round. */
      samePhotos: z.array(z.string()),
    })
    .nullable(),
  pickedAt: instant,
  dueAt: instant.nullable(),
  finding: said.nullable(),
  statements: z.array(said),
  conclusion: said.nullable(),
  history: z.array(caseEntry),
  offered: z.array(z.enum(['clear', 'suspect', 'state-case', 'conclude'])),
});
export type CheckView = z.infer<typeof checkView>;

export const checkCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clear'), text }),
  z.object({ type: z.literal('suspect'), text }),
  z.object({ type: z.literal('state-case'), text }),
  z.object({ type: z.literal('conclude'), text, falseClosure: z.boolean() }),
]);
export type PublicCheckCommand = z.infer<typeof checkCommand>;

export const listChecks = route({
  method: 'GET',
  path: '/supervision/checks',
  summary: '虚假办结核查: open ones first; bodies see those in which they are heard',
  query: z.object({ view: z.enum(['open', 'all']).default('open') }),
  response: z.object({ at: instant, rows: z.array(checkView) }),
});

export const showCheck = route({
  method: 'GET',
  path: '/supervision/checks/:id',
  summary: 'One check as its reader may see it',
  params,
  response: checkView,
});

export const actOnCheck = route({
  method: 'POST',
  path: '/supervision/checks/:id/commands',
  summary: 'One verb on a check as last seen',
  params,
  body: z.object({ version, command: checkCommand }),
  response: checkView,
});

const counted = z.object({ ok: z.boolean().nullable(), excluded: z.enum(factExclusions).nullable() });

/** What a conclusion or a ruling changed in past figures. */
export const correctionsView = z.object({
  rows: z.array(
    z.object({ name: z.enum(factNames), bodyName: z.string(), at: instant, before: counted, after: counted }),
  ),
});
export type CorrectionsView = z.infer<typeof correctionsView>;

export const showCheckCorrections = route({
  method: 'GET',
  path: '/supervision/checks/:id/corrections',
  summary: 'Past figures that a conclusion of 虚假办结 corrected',
  params,
  response: correctionsView,
});

export const showRectificationCorrections = route({
  method: 'GET',
  path: '/supervision/rectifications/:id/corrections',
  summary: 'Past figures that an upheld appeal corrected; not for the rated body',
  params,
  response: correctionsView,
});
