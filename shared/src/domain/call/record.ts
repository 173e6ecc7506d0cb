import type { LineNumber } from '../ticket/vocabulary.ts';
import type { OnCallAttempt } from '../voice/on-call.ts';
import type { VoiceMailReason } from '../voice/voice-mail.ts';
import type { CallEnding, CallPhase, CallPurpose, MonitorMode, Trunk } from './call.ts';
import type { CallFact } from './fact.ts';

export const guestStates = ['ringing', 'consulting', 'joined', 'failed'] as const;
export type GuestState = (typeof guestStates)[number];

/** What is kept of a call. Instants are epoch milliseconds. */
export interface CallRecord {
  callId: string;
  /** Last fact that was applied. */
  seq: number;
  purpose: CallPurpose;
  phase: CallPhase;
  trunk: Trunk;
  callerNo: string | null;
  agentId: string | null;
  /** Who left it last: it may have gone on without him. */
  leftBy?: string;
  ticketNo: string | null;
  arrivedAt: number;
  queuedAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
  /** Since when its agent is lost, while nobody has the call instead of him. */
  lostAt: number | null;
  ending: CallEnding | null;
  line: { line: LineNumber; state: 'ringing' | 'connected' | 'failed' } | null;
  /** The third party that was fetched last. */
  guest: { agentId: string | null; number: string | null; state: GuestState } | null;
  /** The shift leader who hears it. */
  monitor: { agentId: string; mode: MonitorMode } | null;
  rating: number | null;
  /** The agent has stopped the recording for a confidential part. */
  recordingPaused: boolean;
  /** Offers that failed: no answer in time, rejected, unreachable. */
  failedOffers: readonly { agentId: string; at: number; reason: string }[];
  /** 语音留言: asked to leave one, and what came of it. */
  voiceMail?: { why: VoiceMailReason; state: 'asked' | 'declined' | 'left' };
  /** 夜间值班: who was rung for this citizen, and who took the call. */
  onCall?: readonly OnCallAttempt[];
  recordings: readonly { direction: 'citizen' | 'agent'; file: string; durationMs: number }[];
}

const begin = (fact: CallFact): CallRecord => ({
  callId: fact.callId,
  seq: 0,
  purpose: fact.type === 'dialling' ? fact.purpose : fact.type === 'alerting' ? 'duty' : 'inbound',
  phase: 'arriving',
  trunk: fact.type === 'arrived' ? fact.trunk : 'citizens',
  callerNo: fact.type === 'arrived' ? fact.callerNo : 'to' in fact ? fact.to : null,
  agentId: null,
  ticketNo: 'ticketNo' in fact ? fact.ticketNo : null,
  arrivedAt: fact.at,
  queuedAt: null,
  answeredAt: null,
  endedAt: null,
  lostAt: null,
  ending: null,
  line: null,
  guest: null,
  monitor: null,
  rating: null,
  recordingPaused: false,
  failedOffers: [],
  recordings: [],
});

/**
 * The record after one more fact. A fact seen before (or older than the last) changes nothing;
 * facts of a call whose beginning was missed begin it.
 */
export const evolveCall = (record: CallRecord | null, fact: CallFact): CallRecord => {
  const before = record ?? begin(fact);
  if (fact.seq <= before.seq) return before;
  const found = finders.has(fact.type) ? { lostAt: null } : {};
  return { ...before, ...changeBy(before, fact), ...found, seq: fact.seq };
};

/** After these somebody has the citizen again, or he waits for whoever is free. */
const finders: ReadonlySet<CallFact['type']> = new Set([
  'queued',
  'agent-answered',
  'agent-rejoined',
  'transferred',
  'on-call-answered',
  'ended',
]);

const changeBy = (call: CallRecord, fact: CallFact): Partial<CallRecord> => {
  switch (fact.type) {
    case 'queued':
      return { phase: 'queued', agentId: null, queuedAt: call.queuedAt ?? fact.at };
    case 'alerting':
      return { phase: 'ringing' };
    case 'dialling':
      return { phase: 'ringing', agentId: fact.agentId };
    case 'agent-ringing':
      return { phase: 'ringing', agentId: fact.agentId };
    case 'agent-answered':
      return isRingingOut(call)
        ? { agentId: fact.agentId }
        : { ...talking(call, fact), recordingPaused: false };
    case 'agent-rejoined':
    case 'citizen-answered':
      return talking(call, fact);
    case 'offer-failed':
      return offerFailed(call, fact);
    case 'held':
      return { phase: 'held' };
    case 'resumed':
      return { phase: call.line?.state === 'connected' ? 'three-way' : 'talking' };
    case 'recording-paused':
      return { recordingPaused: true };
    case 'recording-resumed':
      return { recordingPaused: false };
    case 'agent-lost':
      return { phase: hasOthers(call) ? call.phase : 'held', lostAt: call.lostAt ?? fact.at };
    case 'agent-left':
      return { phase: call.line?.state === 'connected' ? 'handed-over' : call.phase, leftBy: fact.agentId };
    case 'guest-ringing':
    case 'guest-answered':
    case 'guest-joined':
    case 'guest-failed':
    case 'guest-left':
    case 'transferred':
      return guestChange(call, fact);
    case 'on-call-failed':
      return { onCall: [...(call.onCall ?? []), attempt(fact, fact.reason)] };
    case 'on-call-answered':
      return {
        phase: 'handed-over',
        answeredAt: call.answeredAt ?? fact.at,
        onCall: [...(call.onCall ?? []), attempt(fact, 'answered')],
      };
    case 'monitored':
      return { monitor: { agentId: fact.agentId, mode: fact.mode } };
    case 'monitor-left':
      return { monitor: null };
    case 'line-ringing':
      return { line: { line: fact.line, state: 'ringing' } };
    case 'line-answered':
      return { phase: 'three-way', line: { line: fact.line, state: 'connected' } };
    case 'line-failed':
      return { phase: 'talking', line: { line: fact.line, state: 'failed' } };
    case 'line-left':
      return { phase: call.agentId ? 'talking' : call.phase, line: null };
    case 'rated':
      return { phase: 'survey', rating: fact.digit === null ? null : Number(fact.digit) };
    case 'recorded':
      return {
        recordings: [
          ...call.recordings,
          { direction: fact.direction, file: fact.file, durationMs: fact.durationMs },
        ],
      };
    case 'voice-mail-begun':
      return { phase: 'voice-mail', voiceMail: { why: fact.why, state: 'asked' } };
    case 'voice-mail-declined':
      return { voiceMail: { why: whyAsked(call), state: 'declined' } };
    case 'voice-mail-left':
      return messageLeft(call, fact);
    case 'ended':
      return { phase: 'ended', endedAt: fact.at, ending: endingOf(call, fact.by) };
    case 'arrived':
    case 'confirmed':
    case 'digit':
    case 'menu-chosen':
    case 'progress-asked':
    case 'recording-failed':
      return {};
  }
};

const attempt = (
  { name, number, at }: Extract<CallFact, { name: string }>,
  outcome: OnCallAttempt['outcome'],
): OnCallAttempt => ({ name, number, at, outcome });

/** Without the agent somebody else is with the citizen, or will be. */
const hasOthers = ({ line, guest, phase }: CallRecord): boolean =>
  line?.state === 'connected' ||
  (guest !== null && guest.state !== 'failed' && (phase === 'consulting' || phase === 'three-way'));

/** What was left may become known after the end, and twice. */
const messageLeft = (
  call: CallRecord,
  { file, durationMs, heard }: Extract<CallFact, { type: 'voice-mail-left' }>,
): Partial<CallRecord> => {
  const others = call.recordings.filter((one) => one.file !== file);
  const recordings = [...others, { direction: 'citizen' as const, file, durationMs }];
  if (!heard) return { recordings };
  const ending = call.ending === null ? {} : { ending: 'voice-mail' as const };
  return { recordings, voiceMail: { why: whyAsked(call), state: 'left' }, ...ending };
};

const whyAsked = ({ voiceMail }: CallRecord): VoiceMailReason => voiceMail?.why ?? 'chosen';

/** An outbound call's citizen still hears his telephone ring, while the agent is on the line already. */
const isRingingOut = ({ purpose, phase, answeredAt }: CallRecord): boolean =>
  purpose !== 'inbound' && phase === 'ringing' && answeredAt === null;

const talking = (call: CallRecord, fact: CallFact): Partial<CallRecord> => ({
  phase: call.line?.state === 'connected' ? 'three-way' : 'talking',
  answeredAt: call.answeredAt ?? fact.at,
  ...('agentId' in fact ? { agentId: fact.agentId } : {}),
});

const stateAfter = {
  'guest-ringing': 'ringing',
  'guest-answered': 'consulting',
  'guest-joined': 'joined',
  'guest-failed': 'failed',
} as const;

/** 咨询、转接、三方: an agent who left has the call no more; who takes it over has it. */
const guestChange = (
  call: CallRecord,
  fact: Extract<CallFact, { agentId: string | null; number: string | null }>,
): Partial<CallRecord> => {
  const { agentId, number } = fact;
  if (fact.type === 'transferred')
    return {
      guest: null,
      agentId,
      // 拦截: who listened has the call now.
      monitor: call.monitor?.agentId === agentId ? null : call.monitor,
      phase: agentId === null ? 'handed-over' : 'talking',
    };
  if (fact.type === 'guest-left') return { guest: null, phase: afterGuest(call) };
  const guest = { agentId, number, state: stateAfter[fact.type] };
  if (fact.type === 'guest-failed') return { guest, phase: afterGuest(call) };
  if (fact.type === 'guest-ringing' && fact.joins) return { guest };
  return { guest, phase: fact.type === 'guest-joined' ? 'three-way' : 'consulting' };
};

const afterGuest = (call: CallRecord): CallRecord['phase'] =>
  call.line?.state === 'connected'
    ? 'three-way'
    : call.phase === 'consulting' || call.phase === 'three-way'
      ? 'talking'
      : call.phase;

const offerFailed = (
  call: CallRecord,
  fact: Extract<CallFact, { type: 'offer-failed' }>,
): Partial<CallRecord> => ({
  phase: call.phase === 'ringing' ? 'queued' : call.phase,
  agentId: call.agentId === fact.agentId && call.answeredAt === null ? null : call.agentId,
  failedOffers:
    fact.reason === 'withdrawn'
      ? call.failedOffers
      : [...call.failedOffers, { agentId: fact.agentId, at: fact.at, reason: fact.reason }],
});

/** 放弃: asked for a person and hung up before one answered; ended by us in the queue: nobody was there. */
const endingOf = (call: CallRecord, by: 'citizen' | 'agent' | 'system'): CallRecord['ending'] => {
  if (call.onCall?.at(-1)?.outcome === 'answered') return 'completed';
  if (call.phase === 'handed-over') return 'handed-over';
  if (call.voiceMail?.state === 'left') return 'voice-mail';
  if (call.answeredAt !== null) return 'completed';
  if (call.purpose !== 'inbound') return 'failed';
  return by === 'system' ? 'no-agent' : 'abandoned';
};
