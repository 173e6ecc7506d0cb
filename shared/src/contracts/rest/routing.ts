import { z } from 'zod';
import { route } from './route.ts';

const share = z.number().min(0).max(1);
const instant = z.number().int();

/** A learned model of the site with what it was worth on matters held out in turn. */
export const routerModel = z.object({
  version: z.number().int(),
  trainedAt: instant,
  trainedBy: z.string(),
  rows: z.number().int(),
  bodies: z.number().int(),
  bytes: z.number().int(),
  figures: z.object({
    model: z.object({
      accuracy: share,
      macroF1: share,
      top2: share,
      calibrationError: share,
      measured: z.number().int(),
    }),
    ruleAccuracy: share,
    accuracy: share,
    top2: share,
    proven: z.array(
      z.object({
        precision: share,
        at: z.object({ threshold: share, matters: z.number().int(), right: z.number().int() }).nullable(),
      }),
    ),
  }),
});
export type RouterModelView = z.infer<typeof routerModel>;

/** A model that is being learnt, or how the last attempt ended. */
export const learningJob = z.object({
  state: z.enum(['running', 'done', 'failed']),
  by: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** How far it is, 0 to 1. */
  share,
  /** Why nothing was learnt. */
  problem: z.string().nullable(),
  /** The version that it gave. */
  version: z.number().int().nullable(),
});
export type LearningJobView = z.infer<typeof learningJob>;

/** Which model is used, and whether it may dispatch by itself. */
export const routerState = z.object({
  /** Version; `null` = 派单目录 alone. */
  model: z.number().int().nullable(),
  automatic: z.object({ precision: share, threshold: share }).nullable(),
  at: instant,
  by: z.string(),
  /** Why the model that is switched on cannot be used. */
  broken: z.string().nullable(),
  /** The model before the one in use, which one click brings back; `null` = 派单目录 alone, or nothing stood before. */
  before: z.number().int().nullable(),
  learning: learningJob.nullable(),
  /** Newest first. */
  models: z.array(routerModel),
});
export type RouterState = z.infer<typeof routerState>;

export const showRouter = route({
  method: 'GET',
  path: '/router',
  summary: 'The learned models of the site with their measured accuracy, and which one is switched on',
  response: routerState,
});
export const learnRouter = route({
  method: 'POST',
  path: '/router/models',
  summary:
    'Begin to learn a model from the site’s own history; answers at once, the state tells how far it is. Nobody uses ' +
    'it until it is switched on',
  body: z.object({}),
  response: routerState,
  status: 202,
});
export const switchRouter = route({
  method: 'PUT',
  path: '/router/switch',
  summary: 'Switch a model on or off, and automatic dispatch at a precision proven on the site’s history',
  body: z.object({ model: z.number().int().min(1).nullable(), precision: share.nullable() }),
  response: routerState,
});
export const rollBackRouter = route({
  method: 'POST',
  path: '/router/roll-back',
  summary: 'Back to what stood before the present model',
  body: z.object({}),
  response: routerState,
});

/** 自动派单 of a ticket; dispatchers see it a minute before it goes out. */
export const plannedDispatch = z.object({
  bodyId: z.string(),
  bodyName: z.string(),
  score: share,
  goesAt: instant,
  /** `dropped`: it was no longer sure when its minute was over. */
  state: z.enum(['planned', 'sent', 'held', 'dropped']),
  heldBy: z.string().nullable(),
});
export type PlannedDispatchView = z.infer<typeof plannedDispatch>;
const ofTicket = z.object({ ticketNo: z.string().min(1).max(40) });

export const showPlanned = route({
  method: 'GET',
  path: '/tickets/:ticketNo/planned',
  summary: 'The automatic dispatch that is planned for a ticket',
  params: ofTicket,
  response: z.object({ planned: plannedDispatch.nullable() }),
});
export const holdPlanned = route({
  method: 'POST',
  path: '/tickets/:ticketNo/hold',
  summary: 'Keep a planned dispatch back; a person decides',
  params: ofTicket,
  body: z.object({}),
  response: z.object({ planned: plannedDispatch.nullable() }),
});

const judgement = z.object({
  at: instant,
  model: z.number().int().nullable(),
  choices: z.array(
    z.object({
      bodyId: z.string(),
      bodyName: z.string(),
      score: share,
      by: z.enum(['catalogue', 'model', 'both']),
    }),
  ),
});
const counterfactualView = z.object({
  /** Where it was sent. */
  bodyId: z.string(),
  bodyName: z.string(),
  thatDay: judgement,
  today: judgement,
});
export type CounterfactualView = z.infer<typeof counterfactualView>;

export const showCounterfactual = route({
  method: 'GET',
  path: '/tickets/:ticketNo/counterfactual',
  summary: 'Each dispatch with what the catalogue and model of that day said, and what today’s say',
  params: ofTicket,
  response: z.array(counterfactualView),
});
