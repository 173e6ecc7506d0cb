import { loadavg } from 'node:os';
import { verifyEvents } from '@hotline/server/proof/verify-events';
import { treeCpuSeconds } from './sla/processes.ts';
import { openSeededStore } from './sla/seeded-store.ts';
import { openTickets } from './sla/sizes.ts';

export const describe = 'events verified per second: chains, and documents against events';

export interface VerifyOptions {
  /** `100k` (default) or `1m` open tickets, three events each; the store is shared with the benchmark `sla`. */
  size?: string;
  /** Another number of them. */
  open?: number;
}

export async function run({ size, open = openTickets(size) }: VerifyOptions = {}): Promise<object> {
  const bench = await openSeededStore(open);
  const { store, config } = bench.context;
  const findings: unknown[] = [];
  try {
    const began = performance.now();
    const own = process.cpuUsage();
    const whole = treeCpuSeconds();
    const sum = await verifyEvents(store, config.proofDir, async (finding) => void findings.push(finding));
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(own);
    const wholeSeconds = treeCpuSeconds() - whole;
    const eventsPerSecond = Math.round(sum.events / seconds);
    return {
      name: 'verify',
      method:
        'one process reads every ticket and event, its threads hash, replay and compare; one machine for all; ' +
        'CPU: of this process and its threads, and with the store and its gateway',
      ...sum,
      findings: findings.length,
      seconds,
      eventsPerSecond,
      ownCpuSeconds: Math.round((user + system) / 10_000) / 100,
      cpuMicrosecondsPerEvent: {
        own: Math.round((user + system) / sum.events),
        withStore: Math.round((wholeSeconds * 1e6) / sum.events),
      },
      secondsForAMillion: Math.round(1_000_000 / eventsPerSecond),
      loadAverage: loadavg()[0],
    };
  } finally {
    await bench.stop();
  }
}
