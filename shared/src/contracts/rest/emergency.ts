import { z } from 'zod';
import { lineStandings } from '../../domain/emergency/other-line.ts';
import { emergencyPolicyProblems } from '../../domain/emergency/policy.ts';
import { riskClasses } from '../../domain/emergency/risk-word.ts';
import { lineNumber } from '../line-number.ts';
import { route } from './route.ts';

const word = z.string().trim().min(1).max(20);
const span = z.string().trim().max(12);
const reason = z.string().trim().min(2).max(200);

/** 应急联动 of the site; see the domain's EmergencyPolicy. */
export const emergencyPolicy = z.object({
  lines: z
    .array(
      z.object({
        number: lineNumber,
        name: z.string().trim().min(1).max(20),
        standing: z.enum(lineStandings),
      }),
    )
    .max(100),
  directions: z
    .array(
      z.object({
        code: z.string().regex(/^[0-9A-Z-]{2,20}$/u),
        name: z.string().trim().min(1).max(60),
        way: z.enum(['to', 'from']),
        line: lineNumber,
        dangerToLife: z.boolean(),
        words: z.array(word).max(100),
      }),
    )
    .max(500),
  riskWords: z
    .array(
      z.object({
        word,
        riskClass: z.enum(riskClasses),
        line: lineNumber.nullable(),
        dangerToLife: z.boolean(),
      }),
    )
    .max(1000),
  callers: z.object({ least: z.number().int().min(2).max(50), hours: z.number().int().min(1).max(168) }),
  spans: z.object({ decide: span, first: span, followUp: span, receipt: span, instruction: span }),
});
export type EmergencyPolicyView = z.infer<typeof emergencyPolicy>;

/** Times are epoch milliseconds. */
export const showEmergencyPolicy = route({
  method: 'GET',
  path: '/emergency/policy',
  summary: 'Other lines, which matter goes to which, and words of risk; its versions, the newest first',
  response: z.object({
    /** 0 = as shipped. */
    version: z.number().int(),
    policy: emergencyPolicy,
    versions: z.array(
      z.object({ version: z.number().int(), at: z.number().int(), by: z.string(), reason: z.string() }),
    ),
  }),
});

export const previewEmergencyPolicy = route({
  method: 'POST',
  path: '/emergency/policy/preview',
  summary: 'What is wrong with an edited policy, and which recent tickets it would light or no longer light',
  body: z.object({ policy: emergencyPolicy }),
  response: z.object({
    problems: z.array(z.object({ code: z.enum(emergencyPolicyProblems), at: z.string() })),
    /** Tickets that were looked at, the latest ones. */
    looked: z.number().int(),
    lit: z.object({ before: z.number().int(), after: z.number().int() }),
    /** Those that it would light otherwise than today, by number; no content of theirs. */
    changes: z.array(
      z.object({
        ticketNo: z.string(),
        gained: z.array(z.string()),
        lost: z.array(z.string()),
      }),
    ),
  }),
});
export type EmergencyPreview = z.infer<typeof previewEmergencyPolicy.response>;

export const saveEmergencyPolicy = route({
  method: 'PUT',
  path: '/emergency/policy',
  summary: 'A new version of it, valid at once',
  body: z.object({
    /** The version that it was edited from. */
    version: z.number().int().min(0),
    policy: emergencyPolicy,
    reason,
  }),
  response: z.object({ version: z.number().int() }),
});
