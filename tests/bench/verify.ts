import { loadavg } from 'node:os';
import { verifyEvents } from '@hotline/server/proof/verify-events';
import { openSeededStore } from './sla/seeded-store.ts';

export const describe = 'events verified per second: chains, and documents against events';

export interface VerifyOptions {
  /** Open tickets of the seeded store, three events each; shared with the benchmark `sla`. */
  open?: number;
}

export async function run({ open = 100_000 }: VerifyOptions = {}): Promise<object> {
  const bench = await openSeededStore(open);
  const { store, config } = bench.context;
  const findings: unknown[] = [];
  try {
    const began = performance.now();
    const before = process.cpuUsage();
    const sum = await verifyEvents(store, config.proofDir, async (finding) => void findings.push(finding));
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    const eventsPerSecond = Math.round(sum.events / seconds);
    return {
      name: 'verify',
      method:
        'one process reads every ticket and event, its threads hash, replay and compare; one machine for all',
      ...sum,
      findings: findings.length,
      seconds,
      eventsPerSecond,
      ownCpuSeconds: Math.round((user + system) / 10_000) / 100,
      secondsForAMillion: Math.round(1_000_000 / eventsPerSecond),
      loadAverage: loadavg()[0],
    };
  } finally {
    await bench.stop();
  }
}
