import { summary } from '../sla/summary.ts';
import type { LoadReply } from './load.ts';
import type { System } from './system.ts';

const talkMs = 500;
const patienceMs = 60_000;

/** Calls in one instant: each is answered or refused, and the hotline serves an ordinary call afterwards. */
export async function burstOf({ load, cpuSeconds }: System, calls: number): Promise<object> {
  const before = cpuSeconds();
  const reply = await load.run({ type: 'burst', calls, talkMs, patienceMs });
  const used = Object.entries(cpuSeconds()).map(([part, s]) => [part, tenths(s - before[part]!)]);
  const again = await load.run({ type: 'rate', perSecond: 5, seconds: 2, talkMs, patienceMs });
  return {
    calls,
    answered: reply.answered,
    cameToAgent: reply.connected,
    refused: reply.refused,
    refusedWithRetryAfter: reply.refusedWithRetryAfter,
    unheard: reply.failed,
    sentSeconds: tenths(reply.sentSeconds),
    sentAgain: reply.sentAgain,
    settledSeconds: tenths(reply.settledSeconds),
    cpuSeconds: { generator: tenths(reply.cpuSeconds), ...Object.fromEntries(used) },
    ...upMeanwhile(reply),
    afterwards: { cameToAgent: `${again.connected} of 10`, waitMs: summary(again.waitsMs.map(Math.round)) },
  };
}

const tenths = (seconds = 0): number => Math.round(seconds * 10) / 10;

/** How the calls fared that were up before. */
const upMeanwhile = ({ longestSilencesMs = [] }: LoadReply): object => {
  const kept = longestSilencesMs.filter((silence) => silence !== null);
  return {
    upBefore: longestSilencesMs.length,
    upAfterwards: kept.length,
    longestSilenceMs: Math.round(Math.max(0, ...kept)),
  };
};
