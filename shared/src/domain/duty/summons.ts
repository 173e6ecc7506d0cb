import type { DutyContact } from '../bodies/body-entry.ts';
import { MINUTE } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';

/** How whoever is on duty is fetched to an urgent ticket that nobody has signed. No rule gives the numbers. */
export interface SummonsRule {
  /** From the dispatch to the first call. */
  callAfterMs: Readonly<Record<'urgent' | 'critical', number>>;
  /** How often the whole chain is called. */
  rounds: number;
  /** Between two rounds. */
  restMs: number;
  /** A call of which nothing was heard for so long is over. */
  lostAfterMs: number;
  /** After a call that could not even be placed, or a message that was not taken. */
  againMs: number;
  /** A message that was not taken is sent again until the first call is due, so often at most. */
  messages: number;
}

export const defaultSummonsRule: SummonsRule = {
  callAfterMs: { critical: 3 * MINUTE, urgent: 10 * MINUTE },
  rounds: 3,
  restMs: 5 * MINUTE,
  lostAfterMs: 3 * MINUTE,
  againMs: MINUTE / 4,
  messages: 10,
};

/** `failed` = it could not be placed or handed over; `lost` = nothing was heard of it any more. */
export type AttemptOutcome = 'sent' | 'under-way' | 'confirmed' | 'unanswered' | 'lost' | 'failed';

export interface SummonsAttempt {
  channel: 'sms' | 'call';
  /** Place in the chain. */
  place: number;
  at: Instant;
  /** Of a call. */
  callId: string | null;
  outcome: AttemptOutcome;
}

/** 叫应: SMS, then automatic calls along the duty chain of the body that an urgent ticket was dispatched to. */
export interface Summons {
  urgency: 'urgent' | 'critical';
  startedAt: Instant;
  chain: readonly DutyContact[];
  attempts: readonly SummonsAttempt[];
  /** `over` = the ticket waits for this body's signature no more; `exhausted` = nobody answered. */
  state: 'running' | 'confirmed' | 'over' | 'exhausted';
  /** When there is something to do; `null` = never. */
  nextAt: Instant | null;
}

export type SummonsAct = { type: 'sms' | 'call'; place: number } | { type: 'give-up' } | { type: 'wait' };

/** An empty chain is exhausted at once: somebody of the hotline is told. */
export const beginSummons = (
  urgency: Summons['urgency'],
  startedAt: Instant,
  chain: readonly DutyContact[],
): Summons => ({ urgency, startedAt, chain, attempts: [], state: 'running', nextAt: startedAt });

/** Calls that came to nothing count on; those that could not be placed are tried again. */
const called = ({ attempts }: Summons): number =>
  attempts.filter(({ channel, outcome }) => channel === 'call' && outcome !== 'failed').length;

const firstCallAt = ({ startedAt, urgency }: Summons, { callAfterMs }: SummonsRule): Instant =>
  startedAt + callAfterMs[urgency];

/** The first message goes out at once, later ones only while no call is due. */
function isToBeTexted(summons: Summons, rule: SummonsRule, now: Instant): boolean {
  const { attempts } = summons;
  if (attempts.length === 0) return true;
  const noneTaken = attempts.every(({ channel, outcome }) => channel === 'sms' && outcome === 'failed');
  return noneTaken && attempts.length < rule.messages && now < firstCallAt(summons, rule);
}

/** What is to be done now. */
export function nextAct(summons: Summons, rule: SummonsRule, now: Instant): SummonsAct {
  const { state, nextAt, chain } = summons;
  if (state !== 'running' || nextAt === null || nextAt > now) return { type: 'wait' };
  if (chain.length === 0) return { type: 'give-up' };
  if (isToBeTexted(summons, rule, now)) return { type: 'sms', place: 0 };
  const calls = called(summons);
  if (calls >= rule.rounds * chain.length) return { type: 'give-up' };
  return { type: 'call', place: calls % chain.length };
}

/**
 * The summons once that is under way; a call is written down before it is made, so that a crash repeats none, a message
 * with what became of it, for it carries a key and bears repetition.
 * @param isTaken of a message: whether the gateway took it.
 */
export function begun(
  summons: Summons,
  act: SummonsAct,
  callId: string | null,
  rule: SummonsRule,
  now: Instant,
  isTaken = true,
): Summons {
  if (act.type === 'wait') return summons;
  if (act.type === 'give-up')
    return { ...summons, attempts: withLost(summons), state: 'exhausted', nextAt: null };
  const { type: channel, place } = act;
  const outcome = channel === 'call' ? 'under-way' : isTaken ? 'sent' : 'failed';
  const attempts = [...withLost(summons), { channel, place, at: now, callId, outcome } as const];
  if (channel === 'call') return { ...summons, attempts, nextAt: now + rule.lostAfterMs };
  const again = isTaken || attempts.length >= rule.messages ? Infinity : now + rule.againMs;
  return { ...summons, attempts, nextAt: Math.max(now, Math.min(again, firstCallAt(summons, rule))) };
}

/** A call that is still under way when the next one begins was lost. */
const withLost = ({ attempts }: Summons): SummonsAttempt[] =>
  attempts.map((one) => (one.outcome === 'under-way' ? { ...one, outcome: 'lost' } : one));

/** What became of a call; told twice, or of a call that was given up, it changes nothing. A receipt always counts. */
export function settled(
  summons: Summons,
  callId: string,
  outcome: 'confirmed' | 'unanswered' | 'failed',
  rule: SummonsRule,
  now: Instant,
): Summons {
  const index = summons.attempts.findIndex((one) => one.callId === callId);
  const attempt = summons.attempts[index];
  if (!attempt || attempt.outcome === 'confirmed') return summons;
  if (outcome !== 'confirmed' && attempt.outcome !== 'under-way') return summons;
  const changed = { ...summons, attempts: summons.attempts.with(index, { ...attempt, outcome }) };
  if (outcome === 'confirmed') return { ...changed, state: 'confirmed', nextAt: null };
  if (summons.state !== 'running') return changed;
  return { ...changed, nextAt: now + pauseAfter(changed, outcome, rule) };
}

function pauseAfter(
  summons: Summons,
  outcome: 'unanswered' | 'failed',
  { againMs, restMs, rounds }: SummonsRule,
): number {
  if (outcome === 'failed') return againMs;
  const calls = called(summons);
  const isEndOfRound = calls % summons.chain.length === 0 && calls < rounds * summons.chain.length;
  return isEndOfRound ? restMs : 0;
}

/** Signed, sent elsewhere, or ended meanwhile. */
export const ended = (summons: Summons): Summons =>
  summons.state === 'running' ? { ...summons, state: 'over', nextAt: null } : summons;
