/**
 * The link between `ivr` (media) and `server` (truth): socket.io namespace `/link`.
 * Facts go up, orders come down; both are acknowledged. Facts are delivered at least once:
 * the receiver drops what it has seen by `callId` + `seq`. `seq` rises within a call, with gaps: it follows the clock, so
 * that it goes on rising after a crash. `hello` comes first at each connection; a call of this node that it does not list
 * has ended. Orders of a call that is gone are acknowledged with `call-gone`; other refusals name the reason. A fact whose
 * acknowledgement is `malformed` is dropped, any other refusal is tried again. For `dial` the offer id is the call id.
 * Instants are epoch milliseconds; numbers of telephones are digits, `null` = withheld.
 */
import { z } from 'zod';
import { skills } from '../domain/agent/agent.ts';
import { callPurposes, monitorModes, trunks } from '../domain/call/call.ts';
import type { CallFact } from '../domain/call/fact.ts';
import { lineNumber } from './line-number.ts';
import type { EditedPrompts, FailedPrompts, HeardDraft, PromptDraft, SoundReply } from './link-prompts.ts';
import { onCallFailures } from '../domain/voice/on-call.ts';
import { voiceMailReasons } from '../domain/voice/voice-mail.ts';
import { menuServices } from '../domain/voice/voice-policy.ts';

const callId = z.string().min(1).max(64);
const offerId = z.string().min(1).max(64);
const agentId = z.string().min(1).max(64);
const number = z.string().regex(/^\d{1,20}$/u);
/** A third party: a colleague, or an outside number. */
const guest = { agentId: agentId.nullable(), number: number.nullable() };
const instant = z.number().int().nonnegative();

/** What a citizen who asks by telephone hears of his matter. */
export const progressPrompts = [
  'progress-unknown',
  'progress-limited',
  'progress-received',
  'progress-working',
  'progress-review',
  'progress-closed',
] as const;
export type ProgressPrompt = (typeof progressPrompts)[number];

const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ callId, seq: z.number().int().positive(), at: instant, type: z.literal(type), ...shape });

/** What happened to a call; reported by ivr. */
export const callFact = z.discriminatedUnion('type', [
  fact('arrived', {
    callerNo: number.nullable(),
    calledNo: z.string(),
    trunk: z.enum(trunks),
    transferNo: z.string().nullable(),
  }),
  fact('queued', { priority: z.number().int(), group: z.string() }),
  fact('dialling', { to: number, purpose: z.enum(callPurposes), agentId, ticketNo: z.string().nullable() }),
  fact('alerting', { to: number, ticketNo: z.string().nullable() }),
  fact('confirmed', {}),
  fact('citizen-answered', {}),
  fact('agent-ringing', { agentId, offerId }),
  fact('agent-answered', { agentId, offerId }),
  fact('offer-failed', {
    agentId,
    offerId,
    reason: z.enum(['no-answer', 'rejected', 'unreachable', 'withdrawn']),
  }),
  fact('held', { by: z.enum(['agent', 'server']) }),
  fact('resumed', {}),
  fact('recording-paused', {}),
  fact('recording-resumed', {}),
  fact('agent-lost', { agentId }),
  fact('agent-rejoined', { agentId }),
  fact('agent-left', { agentId }),
  fact('guest-ringing', { ...guest, joins: z.boolean().optional() }),
  fact('guest-answered', guest),
  fact('guest-joined', guest),
  fact('guest-failed', { ...guest, reason: z.enum(['no-answer', 'busy', 'rejected', 'trunk-down']) }),
  fact('guest-left', guest),
  fact('transferred', guest),
  fact('on-call-failed', { name: z.string(), number, reason: z.enum(onCallFailures) }),
  fact('on-call-answered', { name: z.string(), number }),
  fact('monitored', { agentId, mode: z.enum(monitorModes) }),
  fact('monitor-left', { agentId }),
  fact('line-ringing', { line: lineNumber }),
  fact('line-answered', { line: lineNumber }),
  fact('line-failed', {
    line: lineNumber,
    reason: z.enum(['no-answer', 'busy', 'rejected', 'trunk-down']),
  }),
  fact('line-left', { line: lineNumber }),
  fact('menu-chosen', { digit: z.string().length(1).nullable() }),
  fact('progress-asked', { digits: z.string().regex(/^\d{0,14}$/u) }),
  fact('voice-mail-begun', { why: z.enum(voiceMailReasons) }),
  fact('voice-mail-declined', {}),
  fact('voice-mail-left', {
    file: z.string(),
    durationMs: z.number().nonnegative(),
    heard: z.boolean(),
  }),
  fact('digit', { digit: z.string().length(1), from: z.enum(['citizen', 'agent', 'line', 'guest']) }),
  fact('rated', { digit: z.enum(['1', '2', '3', '4', '5']).nullable() }),
  fact('recorded', {
    direction: z.enum(['citizen', 'agent']),
    file: z.string(),
    durationMs: z.number().nonnegative(),
  }),
  fact('recording-failed', { direction: z.enum(['citizen', 'agent']) }),
  fact('ended', { by: z.enum(['citizen', 'agent', 'system']), cause: z.number().int() }),
]) satisfies z.ZodType<CallFact>;

export type { CallFact, CallFactOf, CallFactType } from '../domain/call/fact.ts';

const order = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** What the server wants done to a call; each is idempotent. */
export const callOrder = z.discriminatedUnion('type', [
  order('treat', {
    callId,
    /** 110 and known elderly callers skip the greeting; a blocked caller hears why. */
    greeting: z.boolean(),
    priority: z.number().int(),
    group: z.string(),
    blocked: z.boolean(),
    /** Spoken after the greeting. */
    notice: z.enum(['surge']).optional(),
    /** One level, after the greeting; without one an agent comes next. */
    menu: z
      .array(z.object({ digit: z.string().regex(/^[1-9]$/u), does: z.enum([...skills, ...menuServices]) }))
      .max(9)
      .optional(),
  }),
  order('offer', { callId, offerId, agentId, sipUser: z.string(), timeoutMs: z.number().int().positive() }),
  order('withdraw', { callId, offerId }),
  order('rejoin', { callId, agentId, sipUser: z.string() }),
  order('hold', { callId }),
  order('resume', { callId }),
  /** A confidential part is not recorded. */
  order('pause-recording', { callId }),
  order('resume-recording', { callId }),
  order('announce', {
    callId,
    prompt: z.enum(['position', 'no-agent', 'still-waiting', 'apology']),
    position: z.number().int().positive().nullable(),
    waitSeconds: z.number().int().nonnegative().nullable(),
    /** Says after the position that 1 asks for a call-back. */
    offerCallBack: z.boolean().optional(),
    /** And that 2 asks for a message. */
    offerVoiceMail: z.boolean().optional(),
  }),
  order('summon', {
    callId,
    line: lineNumber,
    timeoutMs: z.number().int().positive(),
    transferNo: z.string(),
  }),
  order('release-agent', { callId }),
  order('dismiss-line', { callId, line: lineNumber }),
  /** 咨询: the citizen hears music, the third party is rung. `release-agent` meanwhile makes it a blind transfer. */
  order('consult', {
    callId,
    guestId: offerId,
    to: z.union([z.object({ agentId, sipUser: z.string() }).strict(), z.object({ number }).strict()]),
    timeoutMs: z.number().int().positive(),
    /** Three talk as soon as he answers; the citizen does not wait. */
    joins: z.boolean().optional(),
  }),
  /** 夜间值班: rung for a citizen who waits; by key 1 he has him, so that no voice mailbox does. */
  order('ring-on-call', {
    callId,
    guestId: offerId,
    name: z.string().min(1).max(40),
    number,
    timeoutMs: z.number().int().positive(),
  }),
  /** 三方: the citizen is taken back in. */
  order('join-guest', { callId }),
  order('dismiss-guest', { callId }),
  /** Blind transfer to whoever serves that group: back into the queue, the agent leaves. */
  order('requeue', { callId, priority: z.number().int(), group: z.string() }),
  /** 监听、耳语、强插 by a shift leader, who may change from one to the other; `intercept` (拦截) makes the call his. */
  order('monitor', {
    callId,
    monitorId: offerId,
    agentId,
    sipUser: z.string(),
    mode: z.enum(monitorModes),
    timeoutMs: z.number().int().positive(),
  }),
  order('stop-monitor', { callId }),
  order('intercept', { callId }),
  /** 按1回拨 was pressed: he is told that he will be called back, and let go. */
  order('promise-call-back', { callId }),
  /** 语音留言: he who waits in the queue is asked to speak after the tone. */
  order('voice-mail', {
    callId,
    why: z.enum(voiceMailReasons),
    maxSeconds: z.number().int().min(10).max(600),
    silenceSeconds: z.number().int().min(2).max(30),
  }),
  /** The answer to `progress-asked`. */
  order('tell-progress', { callId, prompt: z.enum(progressPrompts) }),
  order('survey', { callId }),
  order('hang-up', { callId }),
  order('dial', {
    callId,
    to: number,
    agentId,
    sipUser: z.string(),
    purpose: z.enum(callPurposes),
    ticketNo: z.string().nullable(),
    /** Outbound calls announce the recording. */
    announceRecording: z.boolean(),
  }),
  /** 叫应: nobody of ours is on the line; whoever answers hears of a ticket and confirms by key. Not recorded. */
  order('alert', {
    callId,
    to: number,
    ticketNo: z.string().nullable(),
    urgency: z.enum(['urgent', 'critical']),
  }),
]);
export type CallOrder = z.infer<typeof callOrder>;

/** So begin the names of softphones, and of nothing else that a node knows. */
export const softphonePrefix = 'agent-';

/** SIP account of one sign-in; `secret` = MD5(user:realm:password) of RFC 2617 §3.2.2.2, realm `asterisk`. */
export const provisionOrder = z.object({
  sipUser: z.string().regex(/^[a-z0-9-]{8,64}$/u),
  secret: z.string().regex(/^[0-9a-f]{32}$/u),
});
export type ProvisionOrder = z.infer<typeof provisionOrder>;
/** Every account that there is, told after `hello`: a node that was away takes up what it lacks, and forgets the others. */
export const allAccounts = z.array(provisionOrder);

/** What ivr holds when it (re)connects: the server reconciles its own list with it. */
export const liveCall = z.object({
  callId,
  phase: z.string(),
  callerNo: number.nullable(),
  trunk: z.enum(trunks),
  agentId: agentId.nullable(),
  priority: z.number().int(),
  group: z.string(),
  enteredAt: instant,
  lastSeq: z.number().int().nonnegative(),
});
export type LiveCall = z.infer<typeof liveCall>;

export type Ack = { ok: true } | { ok: false; code: string; detail?: string };

/** What ivr tells at once: facts of one call, in their order. */
export const callFacts = z
  .array(callFact)
  .min(1)
  .max(100)
  .refine((facts) => facts.every((one) => one.callId === facts[0]?.callId), 'facts of one call');

/** Events that ivr emits. `arrived` and `queued` need the answer only as a receipt. */
export interface LinkFacts {
  hello: (node: { nodeId: string; calls: LiveCall[] }, ack: (reply: Ack) => void) => void;
  facts: (facts: CallFact[], ack: (reply: Ack) => void) => void;
  'prompt-file': (digest: string, ack: (reply: SoundReply) => void) => void;
  'prompts-failed': (failed: FailedPrompts, ack: (reply: Ack) => void) => void;
}
/** Events that the server emits. */
export interface LinkOrders {
  order: (order: CallOrder, ack: (reply: Ack) => void) => void;
  provision: (order: ProvisionOrder, ack: (reply: Ack) => void) => void;
  deprovision: (order: { sipUser: string }, ack: (reply: Ack) => void) => void;
  accounts: (all: ProvisionOrder[]) => void;
  prompts: (edited: EditedPrompts) => void;
  'hear-draft': (draft: PromptDraft, ack: (heard: HeardDraft) => void) => void;
}
