import { z } from 'zod';
import type { EmergencyPayload } from '../../domain/emergency/payload.ts';
import { keptTypes } from '../../domain/attachment/attachment.ts';
import { urgencies } from '../../domain/sla/vocabulary.ts';
import { genders, statuses } from '../../domain/ticket/vocabulary.ts';
import { lineNumber } from '../line-number.ts';
import { route } from './route.ts';

const instant = z.number().int();
const text = (most: number) => z.string().trim().max(most);

/** A file of the report; `path` is asked for with a signature, see {@link transferFile}. */
export const transferFileView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(keptTypes),
  bytes: z.number().int(),
  sha256: z.string(),
  path: z.string(),
});

/** What goes between 12345 and 110 about one transfer (国办发〔2022〕12号); instants are epoch milliseconds. */
export const emergencyTransfer = z.object({
  transferNo: z.string().regex(/^[0-9A-Za-z_-]{4,60}$/u),
  direction: z.enum(['to', 'from']),
  line: lineNumber,
  catalogueCode: text(40).nullable(),
  callId: text(80).nullable(),
  recordingRef: text(400).nullable(),
  callerNo: z
    .string()
    .regex(/^\d{3,20}$/u)
    .nullable(),
  name: text(60).nullable(),
  gender: z.enum(genders),
  place: text(200),
  divisionCode: z.string().regex(/^\d{6}(\d{3})?$/u),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  eventTime: instant.nullable(),
  type: text(40),
  urgency: z.enum(urgencies),
  summary: text(4000).min(5),
  attachments: z.array(transferFileView).max(100),
  dangerToLife: z.boolean(),
  consent: z.enum(['given', 'not-needed', 'refused']),
  operatorNo: text(40),
  sentAt: instant,
  ackAt: instant.nullable(),
  acceptedBy: text(60).nullable(),
  rejectReason: text(400).nullable(),
  result: text(4000).nullable(),
  feedbackAt: instant.nullable(),
}) satisfies z.ZodType<EmergencyPayload>;

/**
 * Needs `Hotline-Timestamp` and `Hotline-Signature` (server/src/gateways/police-110/signature.ts). A transfer that
 * was taken in before is answered with its ticket again and `Idempotency-Replayed: true`.
 */
export const receiveTransfer = route({
  method: 'POST',
  path: '/police/transfers',
  summary: 'A non-police matter that 110 hands to 12345; accepted at once',
  /** Their files stay with them: nothing is fetched from another network on somebody's word. */
  body: emergencyTransfer.omit({ attachments: true }).extend({ direction: z.literal('from') }),
  response: z.object({
    transferNo: z.string(),
    ticketNo: z.string(),
    status: z.enum(statuses),
    /** When we took it in. */
    ackAt: instant,
  }),
  status: 201,
});

/** Signed in the same way. */
export const feedBackTransfer = route({
  method: 'POST',
  path: '/police/transfers/:transferNo/feedback',
  summary: 'What 110 made of a transfer of ours; told twice it is kept once',
  params: z.object({ transferNo: z.string().max(80) }),
  body: z.object({ feedbackAt: instant, result: text(4000).min(2) }),
  response: z.object({ transferNo: z.string() }),
});

const transferNo = z.object({ transferNo: z.string().max(80) });

/** Signed in the same way, with an empty body; 410 after thirty days and for what was rejected. */
export const listTransferFiles = route({
  method: 'GET',
  path: '/police/transfers/:transferNo/attachments',
  summary: 'Files of a transfer of ours as they are now: some may have come after the push',
  params: transferNo,
  response: z.array(transferFileView),
});

/** One of {@link listTransferFiles}, signed in the same way. It answers no JSON. */
export const transferFile = '/police/transfers/:transferNo/attachments/:id';
