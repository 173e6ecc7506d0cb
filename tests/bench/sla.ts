import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { clockProcess, cpuSeconds, workerProcess } from './sla/processes.ts';
import { runPhase } from './sla/phase.ts';
import { openSeededStore } from './sla/seeded-store.ts';
import type { SeededStore } from './sla/seeded-store.ts';

export const describe =
  'how late deadlines are recorded while processes are killed, a burst of them, and what an idle clock costs';

export interface SlaOptions {
  /** `100k` (default) or `1m` open tickets. */
  size?: string;
  /** A small run, for trying. */
  quick?: boolean;
  /** Deadlines a second in the steady phase. */
  rate?: number;
  /** Raises the rate step by step as long as p99 stays within a second. */
  highest?: boolean;
}

const sizes: Record<string, number> = { '100k': 100_000, '1m': 1_000_000 };

export async function run({ size = '100k', quick, rate = 200, highest }: SlaOptions = {}): Promise<object> {
  const open = quick ? 3000 : sizes[size];
  if (open === undefined) throw new RangeError(`size ${size}: 100k or 1m`);
  const bench = await openSeededStore(open);
  const worker = workerProcess(bench.env);
  const load = loadavg()[0];
  try {
    const seconds = quick ? 10 : 60;
    const steady = { count: rate * seconds, spreadMs: seconds * 1000, patience: 300 };
    const burst = { count: quick ? 2000 : 50_000, spreadMs: 1000, patience: 600, kill: false };
    return {
      name: 'sla',
      method:
        'tickets made by the commands under the test clock; two clock processes, one of them killed (SIGKILL) in the middle ' +
        'of the steady phase, a worker relaying; decided: instant in the record, acknowledged: the store has it ' +
        '(of killed processes not known); one machine for all',
      open,
      seededInSeconds: bench.seededInSeconds,
      idle: await idle(bench, quick ? 5 : 30),
      steady: await runPhase(bench, { name: 'steady', ...steady, kill: true }),
      burst: await runPhase(bench, { name: 'burst', ...burst }),
      ...(highest ? { highest: await climb(bench, rate) } : {}),
      loadAverage: { before: load, after: loadavg()[0] },
    };
  } finally {
    await worker.end('SIGTERM');
    await bench.stop();
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

async function climb(bench: SeededStore, from: number): Promise<object[]> {
  const steps: object[] = [];
  for (let rate = from; ; rate += 100) {
    const wish = { name: 'climb', count: rate * 15, spreadMs: 15_000, patience: 120, kill: false };
    const step = await runPhase(bench, wish);
    steps.push(step);
    const { acknowledgedDelayMs } = step as { acknowledgedDelayMs: { p99: number | null } };
    if ((acknowledgedDelayMs.p99 ?? Infinity) > 1000) return steps;
  }
}
