import type { LineNumber } from '../ticket/vocabulary.ts';
import type { CallPurpose, MonitorMode, Trunk } from './call.ts';
import type { OnCallFailure } from '../voice/on-call.ts';
import type { VoiceMailReason } from '../voice/voice-mail.ts';

/** A third party of a call: a colleague, or an outside number. */
interface Guest {
  agentId: string | null;
  number: string | null;
}

interface FactPayloads {
  arrived: { callerNo: string | null; calledNo: string; trunk: Trunk; transferNo: string | null };
  queued: { priority: number; group: string };
  dialling: { to: string; purpose: CallPurpose; agentId: string; ticketNo: string | null };
  /** 叫应: an automatic call, without an agent. */
  alerting: { to: string; ticketNo: string | null };
  /** Whoever answered an automatic call has pressed 1. */
  confirmed: Record<never, never>;
  'citizen-answered': Record<never, never>;
  'agent-ringing': { agentId: string; offerId: string };
  'agent-answered': { agentId: string; offerId: string };
  'offer-failed': {
    agentId: string;
    offerId: string;
    reason: 'no-answer' | 'rejected' | 'unreachable' | 'withdrawn';
  };
  held: { by: 'agent' | 'server' };
  resumed: Record<never, never>;
  'recording-paused': Record<never, never>;
  'recording-resumed': Record<never, never>;
  'agent-lost': { agentId: string };
  'agent-rejoined': { agentId: string };
  'agent-left': { agentId: string };
  /** `joins`: agent and citizen talk on meanwhile. */
  'guest-ringing': Guest & { joins?: boolean | undefined };
  /** Agent and third party talk, the citizen does not hear them. */
  'guest-answered': Guest;
  'guest-joined': Guest;
  'guest-failed': Guest & { reason: 'no-answer' | 'busy' | 'rejected' | 'trunk-down' };
  'guest-left': Guest;
  /** The third party has the call now. */
  transferred: Guest;
  /** 夜间值班: somebody outside was rung for a citizen who waits, and did not take him. */
  'on-call-failed': { name: string; number: string; reason: OnCallFailure };
  /** He has pressed the key and has the citizen. */
  'on-call-answered': { name: string; number: string };
  /** A shift leader hears the call, in this mode from now on. */
  monitored: { agentId: string; mode: MonitorMode };
  'monitor-left': { agentId: string };
  'line-ringing': { line: LineNumber };
  'line-answered': { line: LineNumber };
  'line-failed': { line: LineNumber; reason: 'no-answer' | 'busy' | 'rejected' | 'trunk-down' };
  'line-left': { line: LineNumber };
  /** A key of the menu after the greeting; `null` = none, an agent. */
  'menu-chosen': { digit: string | null };
  /** 进度查询: a query code, and the end of the number that was registered if it is not the caller's. */
  'progress-asked': { digits: string };
  /** He is asked to leave a message. */
  'voice-mail-begun': { why: VoiceMailReason };
  /** He would rather wait. */
  'voice-mail-declined': Record<never, never>;
  /** `heard` = somebody speaks in it. Told at least once for each file, maybe after the end of the call. */
  'voice-mail-left': { file: string; durationMs: number; heard: boolean };
  digit: { digit: string; from: 'citizen' | 'agent' | 'line' | 'guest' };
  rated: { digit: '1' | '2' | '3' | '4' | '5' | null };
  recorded: { direction: 'citizen' | 'agent'; file: string; durationMs: number };
  /** Nothing is kept of this direction: the disk is full, or the folder cannot be written. */
  'recording-failed': { direction: 'citizen' | 'agent' };
  /** `cause` is the Q.850 hang-up cause. */
  ended: { by: 'citizen' | 'agent' | 'system'; cause: number };
}

/** What happened to a call, as the voice side saw it; `seq` rises within a call (with gaps), `at` is epoch milliseconds. */
export type CallFact = {
  [T in keyof FactPayloads]: { type: T; callId: string; seq: number; at: number } & FactPayloads[T];
}[keyof FactPayloads];
export type CallFactType = CallFact['type'];
export type CallFactOf<T extends CallFactType> = Extract<CallFact, { type: T }>;
