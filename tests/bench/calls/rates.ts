import { atRate, round, type Figures } from './at-rate.ts';
import { highestRate } from './highest-rate.ts';
import type { System } from './system.ts';

export interface Both {
  hotline: System;
  queue: System;
}

interface Wanted {
  /** Calls a second, on both systems. */
  compared: readonly number[];
  /** Calls of each rate, at the least. */
  calls: number;
  promptMs: number;
  /** Where the search for the highest rate ends. */
  lowest: number;
  highest: number;
}

/** Both are measured as services that have run for a while: code is compiled, caches are filled. */
const warmUp = { perSecond: 10, calls: 200 };

/** The muted callers' rate. */
const mutedPerSecond = 10;
const mutedCalls = 100;

/** Each rate on both systems, then the highest of each that keeps the aim. */
export async function atRates({ hotline, queue }: Both, wanted: Wanted): Promise<object> {
  const { promptMs, calls } = wanted;
  for (const system of [hotline, queue]) await atRate(system, { ...warmUp, promptMs });
  const known = { hotline: new Map<number, Figures>(), queue: new Map<number, Figures>() };
  const measure = async (name: keyof Both, perSecond: number): Promise<Figures> => {
    const figures = await atRate({ hotline, queue }[name], { perSecond, calls, promptMs });
    process.stderr.write(`${name} ${perSecond}/s: ${JSON.stringify(figures)}\n`);
    return figures;
  };
  const rates: object[] = [];
  for (const perSecond of wanted.compared) {
    const ours = await measure('hotline', perSecond);
    const theirs = await measure('queue', perSecond);
    known.hotline.set(perSecond, ours);
    known.queue.set(perSecond, theirs);
    rates.push({
      perSecond,
      hotline: ours,
      appQueue: theirs,
      medians: {
        waitMs: [ours.waitMs.p50, theirs.waitMs.p50],
        connectedMs: [ours.connectedMs.p50, theirs.connectedMs.p50],
        ratioOfConnected: ratio(ours.connectedMs.p50, theirs.connectedMs.p50),
      },
    });
    if (ours.failed * 20 > ours.calls) break; // it is beyond what this machine carries
  }
  const highest = (name: keyof Both) =>
    highestRate(wanted, async (perSecond) => {
      const measured = known[name].get(perSecond);
      known[name].delete(perSecond);
      return measured ?? measure(name, perSecond);
    });
  const highestWithin25Ms = { hotline: await highest('hotline'), appQueue: await highest('queue') };
  const muted = { perSecond: mutedPerSecond, calls: mutedCalls, promptMs, muted: true };
  const mutedCallers = { hotline: await atRate(hotline, muted), appQueue: await atRate(queue, muted) };
  return { rates, highestRateWithP99Within25Ms: highestWithin25Ms, mutedCallers };
}

const ratio = (ours: number | null, theirs: number | null): number | null =>
  ours === null || !theirs ? null : round(ours / theirs);
