import { setTimeout as pause } from 'node:timers/promises';
import { summary, type Summary } from '../sla/summary.ts';
import type { System } from './system.ts';

const talkMs = 500;
const patienceMs = 10_000;

export interface Load {
  perSecond: number;
  calls: number;
  promptMs: number;
  /** Citizens send no sound. */
  muted?: boolean;
}
export interface Figures {
  perSecond: number;
  /** Each percentile rests on so many calls. */
  calls: number;
  /** Negative = before the end of the prompt. */
  waitMs: Summary;
  connectedMs: Summary;
  greetingMs: Summary;
  failed: number;
  cpuMsPerCall: Record<string, number>;
}

/** Calls at an even rate on one system. */
export async function atRate(system: System, { perSecond, calls, promptMs, muted }: Load): Promise<Figures> {
  const before = system.cpuSeconds();
  const rate = { perSecond, seconds: calls / perSecond, talkMs, patienceMs, muted: muted ?? false };
  const reply = await system.load.run({ type: 'rate', ...rate });
  const after = system.cpuSeconds();
  await pause(2500); // agents come back from wrap-up, recordings are closed
  const net = (values: readonly number[] = []): Summary => summary(values.map((ms) => round(ms - promptMs)));
  const cpuMsPerCall = Object.fromEntries(
    Object.entries(after).map(([part, used]) => [part, round(((used - before[part]!) * 1000) / calls)]),
  );
  return {
    perSecond,
    calls,
    waitMs: net(reply.waitsMs),
    connectedMs: net(reply.connectedMs),
    greetingMs: summary(reply.greetedMs.map(round)),
    failed: reply.failed,
    cpuMsPerCall,
  };
}

export const round = (value: number): number => Math.round(value * 100) / 100;
