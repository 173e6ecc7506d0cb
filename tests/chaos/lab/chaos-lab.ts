import { readConfig } from '@hotline/server/config';
import { startServer } from '@hotline/server/server';
import type { RunningServer } from '@hotline/server/server';
import { rawTickets } from '@hotline/server/store/ticket-repository';
import { TEST_CLOCK_KEY } from '@hotline/server/test-clock';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { afterAll, beforeAll, expect } from 'vitest';
import { seedDemoSite } from '../../builders/demo-site.ts';
import { startTestEngines } from '../../builders/engines.ts';
import type { TestEngines } from '../../builders/engines.ts';
import { aTicketDocument } from '../../builders/tickets.ts';
import type { TicketWish } from '../../builders/tickets.ts';
import { startServerProcess } from '../../network/server-process.ts';
import type { ServerProcess } from '../../network/server-process.ts';
import { whyNotQuiet } from './why-not-quiet.ts';

/** Engines, a server without a clock, and clock processes that come and go. */
export interface ChaosLab {
  server: RunningServer;
  engines: TestEngines;
  env: Record<string, string>;
  now(): number;
  clock(): Promise<ServerProcess>;
  /** Has so many clocks run at least. */
  clocks(count: number): Promise<void>;
  /** Takes in so many tickets at this instant. */
  tickets(count: number, wish?: Partial<TicketWish>): Promise<void>;
  advance(minutes: number): Promise<void>;
  /** Loses everything that Redis holds but the time of the test. */
  emptyRedis(): Promise<void>;
  /** Resolves when no deadline waits. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE = { timeout: 120_000, interval: 50 };

async function startChaosLab(services = 'worker'): Promise<ChaosLab> {
  const engines = await startTestEngines();
  const env = { ...engines.env, HOTLINE_TEST_CLOCK: '1', HOTLINE_DEMO: '1', LOG_LEVEL: 'fatal' };
  const server = await startServer(readConfig({ ...env, SERVICES: services }));
  const { context } = server;
  await seedDemoSite(context);
  const { store, redis, testClock } = context;
  const now = () => testClock!.now();
  await testClock!.advance(parseIsoInstant('2026-09-17T10:00:00+08:00')! - now());
  const running = new Set<ServerProcess>();
  const clock = async (): Promise<ServerProcess> => {
    const { kill, ...process } = await startServerProcess(env, 'clock');
    const started = {
      ...process,
      kill: () => {
        running.delete(started);
        return kill();
      },
    };
    running.add(started);
    return started;
  };
  let made = 0;
  return {
    server,
    engines,
    env,
    now,
    clock,
    clocks: async (count) => {
      await Promise.all(Array.from({ length: Math.max(0, count - running.size) }, clock));
    },
    tickets: async (count, wish) => {
      const at = now();
      const documents = Array.from({ length: count }, () => {
        made += 1;
        return aTicketDocument(context, { id: `t${made}`, ticketNo: `T${made}`, at, ...wish });
      });
      await rawTickets(store).insertMany(await Promise.all(documents));
    },
    advance: (minutes) => testClock!.advance(minutes * 60_000),
    emptyRedis: async () => {
      const offset = await redis.get(TEST_CLOCK_KEY);
      await redis.multi().flushall().set(TEST_CLOCK_KEY, offset!).exec();
    },
    quiet: async () => {
      const overdue = () => store.tickets.countDocuments({ nextDueAt: { $gt: 0, $lte: now() } });
      try {
        await expect.poll(overdue, PATIENCE).toBe(0);
      } catch (cause) {
        const why = await whyNotQuiet({ context, engines, clocks: [...running], startClock: clock, overdue });
        throw new Error(why, { cause });
      }
    },
    stop: async () => {
      await Promise.all([...running].map((process) => process.kill()));
      await server.stop();
      await engines.stop();
    },
  };
}

/** One lab for the tests of a file. */
export function labOfTests(services?: string): () => ChaosLab {
  let lab: ChaosLab;
  beforeAll(async () => {
    lab = await startChaosLab(services);
  });
  afterAll(() => lab.stop());
  return () => lab;
}
