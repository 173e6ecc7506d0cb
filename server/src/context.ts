import type { Redis } from 'ioredis';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { createCallIndexes } from './calls/records/call-indexes.ts';
import { createSessions } from './http/session.ts';
import type { Sessions } from './http/session.ts';
import { createLogger } from './observability/logger.ts';
import type { Logger } from './observability/logger.ts';
import { createMetrics } from './observability/metrics.ts';
import type { Metrics } from './observability/metrics.ts';
import { outboxHints } from './events/outbox-hints.ts';
import type { OutboxHints } from './events/outbox-hints.ts';
import { ticketNumbering } from './commands/ticket-numbers.ts';
import type { Numbering } from './commands/ticket-numbers.ts';
import { loadRules } from './store/rules.ts';
import type { Rules } from './store/rules.ts';
import { closedPorts } from './ports.ts';
import type { Ports } from './ports.ts';
import { loadDirectory } from './store/directory.ts';
import type { Directory } from './store/directory.ts';
import { answers, connectRedis, openBus } from './store/redis.ts';
import type { Bus } from './store/redis.ts';
import { createIndexes } from './store/create-indexes.ts';
import { connectStore } from './store/store.ts';
import type { Store } from './store/store.ts';
import { openTestClock } from './test-clock.ts';
import type { TestClock } from './test-clock.ts';

/** What every room of the server works with; composed by hand, once, at the start. */
export interface Context {
  config: Config;
  log: Logger;
  metrics: Metrics;
  clock: Clock;
  /** Only outside of production. */
  testClock: TestClock | null;
  store: Store;
  redis: Redis;
  bus: Bus;
  directory: Directory;
  rules: Rules;
  numbers: Numbering;
  /** Hints that an outbox holds something. */
  relay: OutboxHints;
  sessions: Sessions;
  /** Doors to rooms that are hung in after the context stands. */
  ports: Ports;
  close(): Promise<void>;
}

/** @throws when the store or Redis does not answer in ten seconds; nothing stays open then. */
export async function createContext(config: Config): Promise<Context> {
  const log = createLogger(config.logLevel);
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closeOne of opened.toReversed()) await closeOne().catch(() => {});
  };
  try {
    const store = await connectStore(config.mongoUri);
    opened.push(() => store.connection.close());
    const redis = connectRedis(config.redisUrl, log);
    opened.push(() => Promise.resolve(redis.disconnect()));
    await answers(redis);
    const bus = await openBus(redis, log);
    opened.push(() => bus.close());
    return await compose(config, log, { store, redis, bus }, close);
  } catch (error) {
    await close();
    throw error;
  }
}

type Engines = Pick<Context, 'store' | 'redis' | 'bus'>;

async function compose(
  config: Config,
  log: Logger,
  { store, redis, bus }: Engines,
  close: () => Promise<void>,
): Promise<Context> {
  await createIndexes(store);
  await createCallIndexes(store);
  const testClock = config.testClock ? await openTestClock(redis, bus) : null;
  const clock = testClock ?? systemClock;
  return {
    config,
    log,
    metrics: createMetrics(),
    clock,
    testClock,
    store,
    redis,
    bus,
    directory: await loadDirectory(store, bus),
    rules: await loadRules(store, bus),
    numbers: ticketNumbering(store, clock),
    relay: outboxHints(bus),
    sessions: await createSessions(config, store, {
      publishGone: (sessionId) => bus.publish('session-gone', sessionId),
      onGone: (listener) => bus.on('session-gone', listener),
    }),
    ports: closedPorts(),
    close,
  };
}
