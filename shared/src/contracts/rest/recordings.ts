import { z } from 'zod';
import { callPurposes } from '../../domain/call/call.ts';
import { route } from './route.ts';

/** A recorded call; the number is masked. Instants are epoch milliseconds. */
export const recordingRow = z.object({
  callId: z.string(),
  purpose: z.enum(callPurposes),
  callerNo: z.string().nullable(),
  agentId: z.string().nullable(),
  agentName: z.string().nullable(),
  ticketNos: z.array(z.string()),
  arrivedAt: z.number().int(),
  durationMs: z.number().int().nonnegative(),
  rating: z.number().int().nullable(),
});
export type RecordingRow = z.infer<typeof recordingRow>;

const stretch = z.object({ fromMs: z.number(), toMs: z.number() });

/** What the sound alone tells; shares from 0 to 1. */
export const audioChecks = z.object({
  silenceShare: z.number(),
  interruptions: z.number().int(),
  bothShare: z.number(),
  citizenTalkMs: z.number(),
  agentTalkMs: z.number(),
});

export const playback = z.object({
  /** Stereo WAVE, the citizen on the left, the agent on the right; ranges are served. Valid for four hours for who asked. */
  url: z.string(),
  startedAt: z.number().int(),
  durationMs: z.number().int(),
  /** Outlines in steps of 0 to 100, evenly over the duration. */
  citizen: z.array(z.number().int()),
  agent: z.array(z.number().int()),
  /** Stretches in which recording was stopped. */
  gaps: z.array(stretch),
  checks: audioChecks,
});
export type Playback = z.infer<typeof playback>;

const params = z.object({ callId: z.string().min(1).max(64) });

export const listRecordings = route({
  method: 'GET',
  path: '/recordings',
  summary: 'Recorded calls that the reader may listen to, the latest first',
  query: z.object({
    ticketNo: z.string().max(40).optional(),
    agentId: z.string().max(64).optional(),
    /** The whole number that rang or was rung. */
    number: z
      .string()
      .regex(/^\d{3,20}$/u)
      .optional(),
    /** The day on which they ended, in China. */
    day: z.iso.date().optional(),
    before: z.coerce.number().int().optional(),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  response: z.array(recordingRow),
});

export const playRecording = route({
  method: 'POST',
  path: '/recordings/:callId/playback',
  summary: 'Asks to listen, with a reason; the audit line is written first',
  params,
  body: z.object({ reason: z.string().trim().min(2).max(200) }),
  response: playback,
});

/** The sound itself; `url` of a playback leads here. It answers no JSON. */
export const recordingAudio = '/recordings/:callId/audio';

export const showRetention = route({
  method: 'GET',
  path: '/recording-retention',
  summary: 'For how many days recordings are kept',
  response: z.object({ days: z.number().int() }),
});

export const changeRetention = route({
  method: 'PUT',
  path: '/recording-retention',
  summary: 'Keeps recordings for another number of days; half a year at least',
  body: z.object({
    days: z.number().int().min(180).max(36_500),
    reason: z.string().trim().min(2).max(200),
  }),
  response: z.object({ days: z.number().int() }),
});
