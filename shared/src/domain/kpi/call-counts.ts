import type { Instant } from '../time/instant.ts';
import { MINUTE } from '../time/instant.ts';
import type { CallCounts } from './call-metrics.ts';

/** Of an inbound call what the figures need. */
export interface CountedCall {
  arrivedAt: Instant;
  /** When he asked for an agent; `null` = he did not. */
  queuedAt: Instant | null;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  /** Wrap-up after it; left out where none was noted. */
  wrapMs?: number;
}

/** A caller who was lost, and when he was dialled again for the first time. */
export interface CountedCallBack {
  askedAt: Instant;
  dialledAt: Instant | null;
}

/** Domain rule §7, in milliseconds. */
const QUICK_ABANDON = 5000;
const QUICK_ANSWER = 15000;
const CALL_BACK_WITHIN = 30 * MINUTE;

export const noCalls: CallCounts = {
  offered: 0,
  answered: 0,
  abandoned: 0,
  abandonedWithin5s: 0,
  answeredWithin15s: 0,
  answeredWithin15sOfInvite: 0,
  waitedMs: 0,
  talkMs: 0,
  holdMs: 0,
  wrapMs: 0,
  staffedMs: 0,
  busyMs: 0,
  lost: 0,
  lostCalledBackWithin30min: 0,
  accepted: 0,
  answeredAtOnce: 0,
};

/** What one inbound call adds; nothing while it still waits. Talk takes in holding, which call records do not part. */
export function countsOfCall({ arrivedAt, queuedAt, answeredAt, endedAt, wrapMs }: CountedCall): CallCounts {
  if (queuedAt === null || (answeredAt === null && endedAt === null)) return noCalls;
  if (answeredAt === null) {
    const quick = endedAt! - queuedAt <= QUICK_ABANDON;
    return { ...noCalls, offered: 1, abandoned: 1, abandonedWithin5s: Number(quick) };
  }
  return {
    ...noCalls,
    offered: 1,
    answered: 1,
    answeredWithin15s: Number(answeredAt - queuedAt <= QUICK_ANSWER),
    answeredWithin15sOfInvite: Number(answeredAt - arrivedAt <= QUICK_ANSWER),
    waitedMs: answeredAt - queuedAt,
    talkMs: endedAt === null ? 0 : endedAt - answeredAt,
    wrapMs: wrapMs ?? 0,
  };
}

/** What one lost caller adds. */
export function countsOfCallBack({ askedAt, dialledAt }: CountedCallBack): CallCounts {
  const inTime = dialledAt !== null && dialledAt - askedAt <= CALL_BACK_WITHIN;
  return { ...noCalls, lost: 1, lostCalledBackWithin30min: Number(inTime) };
}
