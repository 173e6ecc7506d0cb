import { FRAME_MS } from './levels.ts';
import type { Levels } from './levels.ts';
import { talkSpurts } from './talk-spurts.ts';
import type { Spurt } from './talk-spurts.ts';
import type { Gap } from './track.ts';

/** What the sound alone tells of a conversation. Music while the citizen waits sounds on the agent's side, and counts as talk. */
export interface AudioChecks {
  /** Share of the recorded time in which both were silent for three seconds or longer, 0 to 1. */
  silenceShare: number;
  /** Times that the agent began to talk while the citizen did, and both went on for half a second or longer. */
  interruptions: number;
  /** Share of the recorded time in which both talked, 0 to 1. */
  bothShare: number;
  citizenTalkMs: number;
  agentTalkMs: number;
}

const LONG_SILENCE_MS = 3000;
const INTERRUPTION_MS = 500;

/** @param gaps are neither silence nor talk. */
export function checkAudio(citizen: Levels, agent: Levels, gaps: readonly Gap[]): AudioChecks {
  const his = talkSpurts(citizen.rms);
  const hers = talkSpurts(agent.rms);
  const durationMs = Math.max(citizen.rms.length, agent.rms.length) * FRAME_MS;
  const recordedMs = durationMs - sum(gaps.map(lengthOf));
  const both = his.flatMap((one) => hers.flatMap((other) => overlap(one, other)));
  const share = (ms: number) => (recordedMs > 0 ? Math.min(1, ms / recordedMs) : 0);
  return {
    silenceShare: share(sum(silences([...his, ...hers, ...gaps], durationMs).map(lengthOf))),
    interruptions: both.filter(({ agentSecond, ms }) => agentSecond && ms >= INTERRUPTION_MS).length,
    bothShare: share(sum(both.map(({ ms }) => ms))),
    citizenTalkMs: sum(his.map(lengthOf)),
    agentTalkMs: sum(hers.map(lengthOf)),
  };
}

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
const lengthOf = ({ fromMs, toMs }: Gap | Spurt): number => toMs - fromMs;

function overlap(citizen: Spurt, agent: Spurt): { ms: number; agentSecond: boolean }[] {
  const ms = Math.min(citizen.toMs, agent.toMs) - Math.max(citizen.fromMs, agent.fromMs);
  return ms > 0 ? [{ ms, agentSecond: agent.fromMs > citizen.fromMs }] : [];
}

/** Between what is not silence, long enough to be noticed. */
function silences(busy: readonly Spurt[], durationMs: number): Spurt[] {
  const found: Spurt[] = [];
  let until = 0;
  const end = { fromMs: durationMs, toMs: durationMs };
  for (const { fromMs, toMs } of [...busy.toSorted((a, b) => a.fromMs - b.fromMs), end]) {
    if (fromMs - until >= LONG_SILENCE_MS) found.push({ fromMs: until, toMs: fromMs });
    until = Math.max(until, toMs);
  }
  return found;
}
