import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { clockProcess, cpuSeconds, workerProcess } from './sla/processes.ts';
import type { BenchProcess } from './sla/processes.ts';
import { runPhase } from './sla/phase.ts';
import type { Rig } from './sla/phase.ts';
import { openSeededStore } from './sla/seeded-store.ts';
import type { SeededStore } from './sla/seeded-store.ts';
import { openTickets } from './sla/sizes.ts';

export const describe =
  'how late deadlines are recorded while processes are killed, a burst of them, and what an idle clock costs';

export interface SlaOptions {
  /** `100k` (default) or `1m` open tickets. */
  size?: string;
  /** A small run, for trying. */
  quick?: boolean;
  /** Deadlines a second in the steady phase. */
  rate?: number;
  /** Where the search for the highest rate begins that keeps p99 within a second. */
  aim?: number;
}

export async function run({ size, quick, rate = 200, aim = 400 }: SlaOptions = {}): Promise<object> {
  const open = quick ? 3000 : openTickets(size);
  const store = await openSeededStore(open);
  const worker = workerProcess(store.env);
  const bench = { ...store, worker };
  const load = loadavg()[0];
  try {
    await settled(worker);
    const seconds = quick ? 10 : 60;
    const steady = { count: rate * seconds, spreadMs: seconds * 1000, patience: 300 };
    const burst = { count: quick ? 2000 : 50_000, spreadMs: 1000, patience: 600, kill: false };
    return {
      name: 'sla',
      method:
        'tickets made by the commands under the test clock; two clock processes, one of them killed (SIGKILL) in the middle ' +
        'of the steady phase, a worker relaying, which has taken in what is open before the first figure; decided: instant in the record, acknowledged: the store has it ' +
        '(of killed processes not known); CPU in milliseconds a deadline, of all that runs; one machine for all',
      open,
      seededInSeconds: bench.seededInSeconds,
      idle: await idle(bench, quick ? 5 : 30),
      steady: await runPhase(bench, { name: 'steady', ...steady, kill: true }),
      burst: await runPhase(bench, { name: 'burst', ...burst }),
      highest: quick ? null : await highest(bench, aim),
      loadAverage: { before: load, after: loadavg()[0] },
    };
  } finally {
    await worker.end('SIGTERM');
    await bench.stop();
  }
}

const REST_SHARE = 0.1;

/** A worker compares and digests at its start what is open. */
async function settled(worker: BenchProcess): Promise<void> {
  for (let calm = 0; calm < 3;) {
    const before = cpuSeconds(worker);
    await setTimeout(3000);
    calm = cpuSeconds(worker) - before < 3 * REST_SHARE ? calm + 1 : 0;
  }
}

/** Share of one core that a clock process uses while nothing is due. */
async function idle(bench: SeededStore, seconds: number): Promise<object> {
  const clock = await clockProcess(bench.env, () => {});
  await setTimeout(2000);
  const before = cpuSeconds(clock);
  await setTimeout(seconds * 1000);
  const used = cpuSeconds(clock) - before;
  await clock.end('SIGTERM');
  return { seconds, cpuOfOneCore: Math.round((used / seconds) * 1000) / 1000 };
}

const STEP = 100;
const TRIED_MS = 15_000;

/** The highest rate, in steps of 100 from the aim up or down, of which p99 stays within a second. */
async function highest(bench: Rig, aim: number): Promise<object> {
  const tried: object[] = [];
  const keeps = async (rate: number): Promise<boolean> => {
    const wish = { count: (rate * TRIED_MS) / 1000, spreadMs: TRIED_MS, patience: 120, kill: false };
    const phase = await runPhase(bench, { name: 'highest', ...wish });
    tried.push(phase);
    return (phase.acknowledgedDelayMs.p99 ?? Infinity) <= 1000;
  };
  let rate = aim;
  if (await keeps(rate)) while (await keeps(rate + STEP)) rate += STEP;
  else while (rate > STEP && !(await keeps((rate -= STEP))));
  return { perSecond: rate, tried };
}
