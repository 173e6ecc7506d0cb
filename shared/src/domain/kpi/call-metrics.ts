import { percentage } from './percentage.ts';
import type { Percentage } from './percentage.ts';

/** What happened on the line in a period. Times are sums in milliseconds. */
export interface CallCounts {
  /** Callers who asked for an agent. */
  offered: number;
  answered: number;
  /** Gave up in the queue, those within 5 s included. */
  abandoned: number;
  abandonedWithin5s: number;
  /** From entering the queue. */
  answeredWithin15s: number;
  /** From INVITE. */
  answeredWithin15sOfInvite: number;
  /** Queue time of answered calls. */
  waitedMs: number;
  talkMs: number;
  holdMs: number;
  wrapMs: number;
  /** Signed in and not on a break. */
  staffedMs: number;
  /** Of it, in calls in and out and in wrap-up. */
  busyMs: number;
  lost: number;
  lostCalledBackWithin30min: number;
  accepted: number;
  /** 即时答复. */
  answeredAtOnce: number;
}

export interface CallMetrics {
  /** 接通率, at least 95 % by GB/T 33358. */
  connectionRate: Percentage;
  /** 15 秒接通率. */
  within15sRate: Percentage;
  within15sOfInviteRate: Percentage;
  /** 放弃率. */
  abandonmentRate: Percentage;
  /** ASA. */
  averageWaitMs: number | null;
  /** AHT. */
  averageHandlingMs: number | null;
  /** 回拨率. */
  callbackRate: Percentage;
  utilisation: Percentage;
  /** 即时答复率. */
  answeredAtOnceRate: Percentage;
}

/** Whoever hung up within 5 s did not wait for an agent and is left out. */
export function callMetrics(counts: CallCounts): CallMetrics {
  const asked = counts.offered - counts.abandonedWithin5s;
  const handling = counts.talkMs + counts.holdMs + counts.wrapMs;
  return {
    connectionRate: percentage(counts.answered, asked),
    within15sRate: percentage(counts.answeredWithin15s, asked),
    within15sOfInviteRate: percentage(counts.answeredWithin15sOfInvite, asked),
    abandonmentRate: percentage(counts.abandoned - counts.abandonedWithin5s, asked),
    averageWaitMs: average(counts.waitedMs, counts.answered),
    averageHandlingMs: average(handling, counts.answered),
    callbackRate: percentage(counts.lostCalledBackWithin30min, counts.lost),
    utilisation: percentage(counts.busyMs, counts.staffedMs),
    answeredAtOnceRate: percentage(counts.answeredAtOnce, counts.accepted),
  };
}

function average(sum: number, count: number): number | null {
  return count > 0 ? sum / count : null;
}
