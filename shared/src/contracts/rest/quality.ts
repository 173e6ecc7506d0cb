import { z } from 'zod';
import { inspectionStatuses } from '../../domain/quality/inspection.ts';
import { markSteps } from '../../domain/quality/quality-form.ts';
import { sampleReasons } from '../../domain/quality/sampling-plan.ts';
import { caseEntry, said } from './orders.ts';
import { audioChecks } from './recordings.ts';
import { route } from './route.ts';

const instant = z.number().int();
const code = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(60);
const text = z.string().max(2000);
const reason = z.string().trim().min(2).max(200);
const share = z.number().min(0).max(1);

export const qualityForm = z.object({
  points: z
    .array(z.object({ code, name, weight: z.number().positive().max(100) }))
    .min(1)
    .max(40),
  redLines: z.array(z.object({ code, name })).max(20),
});
const marks = z.object({
  points: z.record(code, z.literal(markSteps)),
  crossed: z.array(code).max(20),
});
export const samplingPlan = z.object({
  share,
  shortMs: z.number().int().nonnegative().max(600_000),
  dissatisfied: z.boolean(),
  complaintShare: share,
});
export const qualityTerms = z.object({
  form: qualityForm,
  plan: samplingPlan,
  forbiddenWords: z.array(z.string().trim().min(1).max(30)).max(200),
});
export type QualityTerms = z.infer<typeof qualityTerms>;

export const inspectionView = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(inspectionStatuses),
  callId: z.string(),
  agentId: z.string(),
  agentName: z.string(),
  calledAt: instant,
  reasons: z.array(z.enum(sampleReasons)),
  form: qualityForm,
  checks: z.object({
    audio: audioChecks.nullable(),
    transcript: z
      .object({
        charactersPerMinute: z.number().nullable(),
        forbidden: z.array(z.object({ word: z.string(), fromMs: z.number() })),
      })
      .nullable(),
  }),
  scoring: said.extend({ marks, score: z.number() }).nullable(),
  /** Until when the agent may object. */
  appealUntil: instant.nullable(),
  appeal: said.nullable(),
  ruling: said.extend({ upheld: z.boolean() }).nullable(),
  history: z.array(caseEntry),
  offered: z.array(z.enum(['score', 'appeal', 'rule'])),
});
export type InspectionView = z.infer<typeof inspectionView>;

export const inspectionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('score'), text, marks }),
  z.object({ type: z.literal('appeal'), text }),
  /** Without marks the appeal is refused. */
  z.object({ type: z.literal('rule'), text, marks: marks.nullable() }),
]);
export type PublicInspectionCommand = z.infer<typeof inspectionCommand>;

export const listInspections = route({
  method: 'GET',
  path: '/quality/inspections',
  summary: '质检: calls to judge; an agent sees his own once they are scored',
  query: z.object({ view: z.enum(['open', 'all']).default('open') }),
  response: z.array(inspectionView),
});
export const actOnInspection = route({
  method: 'POST',
  path: '/quality/inspections/:id/commands',
  summary: 'Scores a call, objects to a score, or rules on the objection',
  params: z.object({ id: z.string() }),
  body: z.object({ version: z.number().int(), command: inspectionCommand }),
  response: inspectionView,
});
export const listAgentScores = route({
  method: 'GET',
  path: '/quality/scores',
  summary: 'Scores by agent of the calls of one month; an agent sees his own',
  query: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u) }),
  response: z.array(
    z.object({
      agentId: z.string(),
      agentName: z.string(),
      judged: z.number().int(),
      average: z.number(),
      fatal: z.number().int(),
      appeals: z.number().int(),
      upheld: z.number().int(),
    }),
  ),
});
export const showQualityTerms = route({
  method: 'GET',
  path: '/quality/terms',
  summary: 'Form, sampling plan and forbidden words in force',
  response: qualityTerms,
});
export const changeQualityTerms = route({
  method: 'PUT',
  path: '/quality/terms',
  summary: 'Another form, plan or list; what was drawn already keeps its form',
  body: qualityTerms.extend({ reason }),
  response: qualityTerms,
});
