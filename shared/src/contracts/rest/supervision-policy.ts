import { z } from 'zod';
import { route } from './route.ts';

const count = z.number().int().min(0).max(1000);
/** `2wd`, `4wh`, `30min`, `24h`; what is wrong with one is said at its field. */
const span = z.string().trim().max(10);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const byLevel = z.object({ 1: span, 2: span, 3: span, 4: span });

const step = z.object({
  stage: z.enum(['level1', 'level2', 'level3', 'level4']),
  /** After the deadline; `null` = at the deadline. */
  after: span.nullable(),
  within: span,
});
const steps = z.array(step).length(4).readonly();

/** 督办规则; `version` is the one that it was edited from. */
export const supervisionPolicyView = z.object({
  version: z.number().int(),
  ladder: z.object({
    ordinary: steps,
    emergency: steps,
    statementOfCase: span,
    repeatedCallers: z.object({ callers: count, window: span }),
  }),
  orders: z.object({
    reply: z.object({ ordinary: byLevel, emergency: byLevel }),
    levels: z.object({
      'unsatisfied-twice': level,
      'repeated-callers': level,
      instruction: level,
      media: level,
      'false-closure': level,
    }),
  }),
  checks: z.object({
    /** 0–1. */
    share: z.number(),
    manyAnswers: count,
    /** Milliseconds. */
    contactWithin: z.number().int(),
    span,
  }),
  rectification: z.object({ verify: span, rectify: span, callBack: span, panel: count }),
});

export const showSupervisionPolicy = route({
  method: 'GET',
  path: '/supervision-policy',
  summary: '督办规则 in force: ladder, terms of orders, checks and 差评件',
  response: supervisionPolicyView,
});

export const applySupervisionPolicy = route({
  method: 'POST',
  path: '/supervision-policy',
  summary: 'A new version of the 督办规则; what began under an earlier one ends under it',
  body: z.object({ policy: supervisionPolicyView, reason: z.string().trim().min(1).max(500) }),
  response: supervisionPolicyView,
});
