import { setTimeout as pause } from 'node:timers/promises';
import { summary } from '../sla/summary.ts';
import type { System } from './system.ts';

export interface Both {
  hotline: System;
  queue: System;
}

/** Every call's agent must be rung within this. */
const aimMs = 25;
const talkMs = 500;
const patienceMs = 10_000;
const stepPerSecond = 20;

interface Wanted {
  /** Calls a second, on both systems. */
  compared: readonly number[];
  seconds: number;
  promptMs: number;
  highest: number;
  /** Citizens send no sound. */
  muted?: boolean;
}
interface Summary {
  n: number;
  p50: number | null;
  p99: number | null;
  max: number | null;
}
interface Figures {
  waitMs: Summary;
  greetingMs: Summary;
  failed: number;
  cpuMsPerCall: Record<string, number>;
}

/** Both are measured as services that have run for a while: code is compiled, caches are filled. */
const warmUp = { perSecond: 10, seconds: 20 };

/** The muted callers' rate. */
const mutedPerSecond = 10;

/** Each rate on both systems, then the highest of the hotline that keeps the aim. */
export async function atRates({ hotline, queue }: Both, wanted: Wanted): Promise<object> {
  for (const system of [hotline, queue]) await atRate(system, warmUp.perSecond, { ...wanted, ...warmUp });
  const rates: object[] = [];
  let highestWithinAim: number | null = null;
  for (const perSecond of wanted.compared) {
    const ours = await atRate(hotline, perSecond, wanted);
    const theirs = await atRate(queue, perSecond, wanted);
    if (keepsAim(ours)) highestWithinAim = perSecond;
    const ratioOfMedians =
      ours.waitMs.p50 === null || !theirs.waitMs.p50 ? null : round(ours.waitMs.p50 / theirs.waitMs.p50);
    rates.push({ perSecond, hotline: ours, appQueue: theirs, ratioOfMedians });
    if (ours.failed * 20 > perSecond * wanted.seconds) break; // it is beyond what this machine carries
  }
  const beyond: object[] = [];
  for (
    let perSecond = Math.max(...wanted.compared) + stepPerSecond;
    perSecond <= wanted.highest && highestWithinAim === perSecond - stepPerSecond;
    perSecond += stepPerSecond
  ) {
    const ours = await atRate(hotline, perSecond, wanted);
    beyond.push({ perSecond, hotline: ours });
    if (keepsAim(ours)) highestWithinAim = perSecond;
  }
  const muted = { ...wanted, muted: true };
  const mutedCallers = {
    perSecond: mutedPerSecond,
    hotline: await atRate(hotline, mutedPerSecond, muted),
    appQueue: await atRate(queue, mutedPerSecond, muted),
  };
  return { rates, beyond, mutedCallers, highestRateWithP99Within25Ms: highestWithinAim };
}

const keepsAim = ({ waitMs: { p99 }, failed }: Figures): boolean =>
  p99 !== null && p99 <= aimMs && failed === 0;

async function atRate(
  system: System,
  perSecond: number,
  { seconds, promptMs, muted = false }: Wanted,
): Promise<Figures> {
  const before = system.cpuSeconds();
  const { waitsMs, greetedMs, failed } = await system.load.run({
    type: 'rate',
    perSecond,
    seconds,
    talkMs,
    patienceMs,
    muted,
  });
  const after = system.cpuSeconds();
  await pause(2500); // agents come back from wrap-up, recordings are closed
  const waitMs = summary(waitsMs.map((ms) => round(ms - promptMs))) as Summary;
  const greetingMs = summary(greetedMs.map(round)) as Summary;
  const cpuMsPerCall = Object.fromEntries(
    Object.entries(after).map(([part, used]) => [
      part,
      round(((used - before[part]!) * 1000) / (perSecond * seconds)),
    ]),
  );
  return { waitMs, greetingMs, failed, cpuMsPerCall };
}

const round = (value: number): number => Math.round(value * 100) / 100;
