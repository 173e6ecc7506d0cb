import { z } from 'zod';
import { attachmentPurposes, keptTypes } from '../../domain/attachment/attachment.ts';
import { clockNames, ticketTypes, urgencies } from '../../domain/sla/vocabulary.ts';
import { sources, statuses } from '../../domain/ticket/vocabulary.ts';
import { citizen, matter } from '../matter.ts';

const instant = z.number().int();

/** A line of a list. Names and numbers are masked. */
export const ticketRow = z.object({
  ticketNo: z.string(),
  status: z.enum(statuses),
  source: z.enum(sources),
  type: z.enum(ticketTypes),
  urgency: z.enum(urgencies),
  title: z.string(),
  category: z.array(z.string()),
  divisionCode: z.string(),
  leadBodyId: z.string().nullable(),
  acceptedAt: instant.nullable(),
  nextDue: z.object({ clock: z.enum(clockNames), dueAt: instant.nullable() }).nullable(),
  supervisionLevel: z.number().int(),
  cards: z.array(z.string()),
  urgeCount: z.number().int(),
  repeatCount: z.number().int(),
  version: z.number().int(),
});
export type TicketRow = z.infer<typeof ticketRow>;

export const clockView = z.object({
  key: z.string(),
  name: z.enum(clockNames),
  round: z.number().int(),
  owner: z.string().nullable(),
  startedAt: instant,
  dueAt: instant.nullable(),
  warnAt: instant.nullable(),
  metAt: instant.nullable(),
  cancelledAt: instant.nullable(),
});

const actor = z.object({ id: z.string(), name: z.string(), role: z.string(), bodyId: z.string().nullable() });

/** One ticket for one reader: masked as he may see it, with the verbs that he may do now. */
export const ticketView = ticketRow.extend({
  queryCode: z.string().nullable(),
  /** Whence it was handed to the hotline: the line, if one did, and its number there. */
  handedFrom: z.object({ line: z.string().nullable(), no: z.string() }).nullable(),
  round: z.number().int(),
  citizen: citizen.extend({ callerNo: z.string().nullable(), contactNo: z.string().nullable() }),
  matter,
  callIds: z.array(z.string()),
  lead: z
    .object({
      bodyId: z.string(),
      bodyName: z.string(),
      dispatchedAt: instant,
      designated: z.boolean(),
      basis: z.string(),
      signedAt: instant.nullable(),
      desk: z.string(),
      handlerId: z.string().nullable(),
    })
    .nullable(),
  coHandlers: z.array(
    z.object({
      bodyId: z.string(),
      bodyName: z.string(),
      status: z.string(),
      feedback: z.string().nullable(),
      fedBackAt: instant.nullable(),
    }),
  ),
  clocks: z.array(clockView),
  result: z
    .object({
      reply: z.string(),
      contactResult: z.string(),
      factual: z.boolean().nullable(),
      solved: z.boolean(),
      submittedAt: instant,
    })
    .nullable(),
  contacts: z.array(z.object({ at: instant, by: actor, result: z.string(), note: z.string() })),
  urges: z.array(z.object({ at: instant, note: z.string(), counted: z.boolean() })),
  supplements: z.array(z.object({ at: instant, text: z.string() })),
  attachments: z.array(
    z.object({
      id: z.string(),
      purpose: z.enum(attachmentPurposes),
      round: z.number().int(),
      name: z.string(),
      type: z.enum(keptTypes),
      bytes: z.number().int(),
      at: instant,
      by: z.string(),
      /** The reader added it in this round. */
      own: z.boolean(),
    }),
  ),
  /** Files of a shielded citizen that this reader may not open. */
  attachmentsHidden: z.number().int(),
  ratings: z.array(
    z.object({
      round: z.number(),
      at: instant,
      level: z.string(),
      solved: z.boolean().nullable(),
      reason: z.string(),
    }),
  ),
  /** 延期申请 and 复核申请 with what was ruled; whoever rules must know why it is asked. */
  requests: z.array(
    z.object({
      kind: z.enum(['extension', 'recheck']),
      at: instant,
      by: z.string(),
      text: z.string(),
      ruling: z.object({ granted: z.boolean(), reason: z.string() }).nullable(),
    }),
  ),
  mergedInto: z.string().nullable(),
  children: z.array(z.string()),
  siblings: z.array(z.string()),
  /** 分办单 of this main ticket. */
  partOf: z.string().nullable(),
  /** 一单多办: the other lead bodies; `ticketNo` is `null` for the moment before theirs is opened. */
  parts: z.array(
    z.object({
      bodyId: z.string(),
      bodyName: z.string(),
      ticketNo: z.string().nullable(),
      settledAt: instant.nullable(),
      /** 回避: it lies, unanswered, with the body complained of or one below it; whoever dispatches has to know. */
      liesWithAccused: z.boolean(),
    }),
  ),
  emergency: z.object({ transferNo: z.string(), line: z.string(), outcome: z.string() }).nullable(),
  /** Verbs offered to this reader now. */
  offered: z.array(z.string()),
  /** Why nothing can be done, or what is waited for. */
  waitingFor: z.string().nullable(),
  canReveal: z.boolean(),
});
export type TicketView = z.infer<typeof ticketView>;
export type AttachmentView = TicketView['attachments'][number];

export const timelineEntry = z.object({
  seq: z.number().int(),
  type: z.string(),
  at: instant,
  actor: actor.pick({ name: true, role: true, bodyId: true }),
  from: z.enum(statuses).nullable(),
  to: z.enum(statuses),
  /** What was said or decided, masked; ready to read. */
  details: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Why a due is when it is: each day counted or skipped. */
export const ledgerView = z.object({
  key: z.string(),
  name: z.enum(clockNames),
  startedAt: instant,
  dueAt: instant.nullable(),
  lines: z.array(z.object({ date: z.string(), counted: z.boolean(), why: z.string() })),
  result: z.string(),
});
export type LedgerView = z.infer<typeof ledgerView>;
