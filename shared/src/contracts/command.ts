import { z } from 'zod';
import { urgencies } from '../domain/sla/vocabulary.ts';
import type { Command, CommandType } from '../domain/ticket/command.ts';
import { replyMarkValues } from '../domain/ticket/reply-marks.ts';
import { contactResults, ratingLevels } from '../domain/ticket/vocabulary.ts';
import { matter, revisedCitizen } from './matter.ts';

const reason = z.string().trim().min(1).max(2000);
const text = z.string().trim().min(1).max(20_000);
const bodyId = z.string().min(1).max(40);
const bodies = z.array(bodyId).max(20);
const mark = z.literal(replyMarkValues);
const replyMarks = z.object({
  basis: mark,
  aptness: mark,
  timeliness: mark,
  tone: mark,
  attachments: mark,
});
const verb = <T extends CommandType, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const result = {
  reply: text,
  contactResult: z.enum(contactResults),
  factual: z.boolean().nullable(),
  solved: z.boolean(),
};

/** The verbs that people send to `POST /api/tickets/:ticketNo/commands`; machines' verbs have no door here. */
export const publicCommand = z.discriminatedUnion('type', [
  verb('accept', { ticketNo: z.literal('').default(''), queryCode: z.literal('').default('') }),
  verb('revise', { citizen: revisedCitizen, matter }),
  verb('reclassify', {
    ...matter.pick({
      category: true,
      divisionCode: true,
      address: true,
      location: true,
      accused: true,
      tags: true,
    }).shape,
    reason,
  }),
  verb('ask-for-more', { question: text }),
  verb('submit', {}),
  verb('answer-at-once', { answer: text, knowledgeId: z.string().nullable() }),
  verb('transfer', { line: z.string().min(1).max(20), reason }),
  verb('refuse-transfer', { reason }),
  verb('refer-legal-route', { route: z.string().min(1).max(60), reason }),
  verb('void', { reason }),
  verb('withdraw', { reason, proof: z.string().min(1).max(200) }),
  verb('dispatch', {
    leadBodyId: bodyId,
    coBodyIds: bodies,
    basis: reason,
    townshipOverride: reason.nullable(),
    capacityOverride: reason.nullable().optional(),
  }),
  verb('dispatch-by-phone', {
    leadBodyId: bodyId,
    coBodyIds: bodies,
    basis: reason,
    townshipOverride: reason.nullable(),
    capacityOverride: reason.nullable().optional(),
    toldTo: z.string().trim().min(1).max(60),
    toldAt: z.number().int(),
  }),
  verb('dispatch-jointly', {
    leadBodyIds: z.array(bodyId).min(2).max(5),
    basis: reason,
    townshipOverride: reason.nullable(),
    capacityOverride: reason.nullable().optional(),
  }),
  verb('recall', { reason }),
  verb('request-return', { reason, clause: reason, suggestedBodyId: bodyId.nullable() }),
  verb('rule-return', { upheld: z.boolean(), reason, clause: reason }),
  verb('convene', { reason }),
  verb('give-opinion', {
    bodyId: bodyId.nullable(),
    speaker: z.string().trim().min(1).max(60),
    text,
    namesBodyId: bodyId.nullable(),
  }),
  verb('rule-consultation', { leadBodyId: bodyId, coBodyIds: bodies, clause: reason, reason }),
  verb('sign', {}),
  verb('assign-handler', { handlerId: z.string().min(1), note: z.string().max(2000) }),
  verb('assign-lower', { bodyId, dueAt: z.number().int(), note: z.string().max(2000) }),
  verb('draft-result', result),
  verb('approve-draft', { note: z.string().max(2000) }),
  verb('reject-draft', { reason }),
  verb('record-contact', { result: z.enum(contactResults), note: z.string().max(2000) }),
  verb('submit-result', { ...result, withoutCoHandlers: z.boolean().optional() }),
  verb('sign-cohandling', { bodyId }),
  verb('feed-back-cohandling', { bodyId, feedback: text }),
  verb('dispute-cohandling', { bodyId, reason }),
  verb('rule-cohandling', { bodyId, upheld: z.boolean(), reason }),
  verb('request-extension', { span: z.string().max(20), reason, proof: reason }),
  verb('rule-extension', { granted: z.boolean(), reason }),
  verb('request-long-cycle', { reason, until: z.number().int() }),
  verb('rule-long-cycle', { granted: z.boolean(), reason }),
  verb('report-progress', { text }),
  verb('resume-handling', { reason }),
  verb('review', {
    accepted: z.boolean(),
    reason,
    factualFinding: z.boolean().nullable(),
    marks: replyMarks.nullish(),
  }),
  verb('record-callback', {
    outcome: z.enum(['rated', 'unreached', 'refused']),
    callId: z.string().nullable(),
    number: z.string().nullable(),
  }),
  verb('rate', {
    level: z.enum(ratingLevels),
    solved: z.boolean().nullable(),
    by: z.enum(['key', 'callback', 'web', 'sms']),
    reason: z.string().max(2000),
  }),
  verb('close', { reason }),
  verb('redo', { reason }),
  verb('recognise-closure', { document: reason, reason }),
  verb('dispute', { reason }),
  verb('rule-recheck', { upheld: z.boolean(), reason }),
  verb('urge', { note: z.string().max(2000) }),
  verb('supplement', { text }),
  verb('instruct', { text }),
  verb('raise-urgency', { urgency: z.enum(urgencies), reason }),
  verb('merge', { into: z.string().min(1), reason }),
  verb('unmerge', { reason }),
  verb('supervise', { level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), reason }),
  verb('move-due', { clockKey: z.string().min(1).max(120), dueAt: z.number().int(), reason }),
  verb('close-supervision', { reason }),
]) satisfies z.ZodType<Command>;
export type PublicCommand = z.infer<typeof publicCommand>;
