import { cpuTime } from '@hotline/docker/embedded/cpu-time';
import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import { startTestEngines } from '../builders/engines.ts';
import { rawInserts } from './intake/raw-inserts.ts';
import { throughApi } from './intake/through-api.ts';

export const describe =
  'durable ticket intakes per second through the HTTP API, against raw mongoose inserts of the same document';

export interface IntakeOptions {
  /** Intakes of each kind. */
  count?: number;
  /** Requests, or inserts, under way at any time. */
  inFlight?: number;
}

/** Store, server and client are processes of their own; all share the machine. */
export async function run({ count = 3000, inFlight = 32 }: IntakeOptions = {}): Promise<object> {
  const engines = await startTestEngines();
  const env = { ...engines.env, HOTLINE_DEMO: '1', LOG_LEVEL: 'error' };
  const context = await createContext(readConfig(env));
  const store = engines.process('postgres')!.pid;
  try {
    const agent = (await seedDemo(context)).find(({ username }) => username === 'agent1')!;
    const through = (services: string, drain: boolean) =>
      throughApi(context, { env, agent, services, drain, store, count, inFlight });
    const plain = async () => {
      const before = cpuTime(store);
      const figures = await rawInserts(context, { count, inFlight });
      // A tenth more are inserted to warm up.
      return { ...figures, storeCpuMs: round((cpuTime(store) - before) / (count * 1.1)) };
    };
    const withoutRelay = await through('web', false);
    const raw = await plain();
    const withRelay = await through('web,worker,clock', true);
    const rawAgain = await plain();
    const baseline = (raw.perSecond + rawAgain.perSecond) / 2;
    return {
      name: 'intake',
      method:
        'POST /api/tickets (open, accept, submit in one durable write) by one agent over keep-alive connections; raw: ' +
        'mongoose create of such a document into a collection with the same indexes, before and after; one machine; ' +
        'relayed: until every event is moved and every consequence is done; CPU: milliseconds a ticket, until then',
      count,
      inFlight,
      raw: [raw, rawAgain],
      withoutRelay: { ...withoutRelay, relayedPerSecond: undefined },
      withRelay,
      ratioWithoutRelay: round(withoutRelay.perSecond / baseline),
      ratioWithRelay: round(withRelay.perSecond / baseline),
      ratioRelayed: round(withRelay.relayedPerSecond / baseline),
    };
  } finally {
    await context.close();
    await engines.stop();
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
