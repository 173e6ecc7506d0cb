import { readConfig } from '@hotline/server/config';
import { createContext } from '@hotline/server/context';
import { seedDemo } from '@hotline/server/seed/seed-demo';
import { startTestEngines } from '../builders/engines.ts';
import { drained } from './intake/drained.ts';
import { rawInserts } from './intake/raw-inserts.ts';
import { serverProcess } from './intake/server-process.ts';
import { signInAs, takeIn } from './intake/take-in.ts';

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
  try {
    const agent = (await seedDemo(context)).find(({ username }) => username === 'agent1')!;
    const through = async (services: string, drain: boolean) => {
      const server = await serverProcess(env, services);
      const cookie = await signInAs(server.url, agent);
      const warm = { url: server.url, cookie, inFlight };
      await takeIn({ ...warm, count: Math.ceil(count / 10) });
      if (drain) await drained(context);
      const began = performance.now();
      const figures = await takeIn({ ...warm, count });
      const drainedAfterMs = drain ? await drained(context).then(() => performance.now() - began) : null;
      await server.stop();
      return {
        ...figures,
        ...(drainedAfterMs === null ? {} : { relayedPerSecond: perSecond(count, drainedAfterMs) }),
      };
    };
    const withoutRelay = await through('web', false);
    const raw = await rawInserts(context, { count, inFlight });
    const withRelay = await through('web,worker,clock', true);
    const rawAgain = await rawInserts(context, { count, inFlight });
    const baseline = (raw.perSecond + rawAgain.perSecond) / 2;
    return {
      name: 'intake',
      method:
        'POST /api/tickets (open, accept, submit in one durable write) by one agent over keep-alive connections; raw: ' +
        'mongoose create of such a document into a collection with the same indexes, before and after; one machine',
      count,
      inFlight,
      raw: [raw, rawAgain],
      withoutRelay,
      withRelay,
      ratioWithoutRelay: round(withoutRelay.perSecond / baseline),
      ratioWithRelay: round(withRelay.perSecond / baseline),
    };
  } finally {
    await context.close();
    await engines.stop();
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
const perSecond = (count: number, ms: number): number => Math.round((count * 1000) / ms);
