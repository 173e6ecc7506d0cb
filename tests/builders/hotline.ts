import { readConfig } from '@hotline/server/config';
import { startServer } from '@hotline/server/server';
import { TEST_CLOCK_KEY } from '@hotline/server/test-clock';
import type { RunningServer } from '@hotline/server/server';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { Client } from './client.ts';
import { seedDemoSite } from './demo-site.ts';
import { startTestEngines } from './engines.ts';

/** A whole hotline without voice: engines, server, demo people. */
export interface Hotline {
  url: string;
  env: Record<string, string>;
  readonly server: RunningServer;
  /** A signed-in person of the demo site, by username. */
  as(username: string): Promise<Client>;
  password(username: string): string;
  nobody(): Client;
  /** Moves the clock of the whole installation to an instant in China, `2026-09-17T10:00`. */
  clockTo(text: string): Promise<void>;
  /** Lets everything that is due or waiting happen. */
  settle(): Promise<void>;
  /** Stops the server and starts it again on the same engines. */
  restart(): Promise<void>;
  /** The same, with the time passing meanwhile up to an instant in China. */
  outage(until: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param more of the environment, e.g. shorter timers. */
export async function startHotline(
  begin = '2026-09-17T10:00',
  more: Record<string, string> = {},
): Promise<Hotline> {
  const engines = await startTestEngines();
  const env = {
    ...engines.env,
    HOTLINE_PORT: '0',
    HOTLINE_TEST_CLOCK: '1',
    HOTLINE_DEMO: '1',
    LOG_LEVEL: 'error',
    ...more,
  };
  let server = await startServer(readConfig(env));
  const accounts = await seedDemoSite(server.context);
  const passwords = new Map(accounts.map(({ username, password }) => [username, password]));
  const signedIn = new Map<string, Client>();
  const until = (text: string): number => {
    const to = parseIsoInstant(`${text}+08:00`);
    if (to === undefined) throw new RangeError(text);
    return to - server.context.clock.now();
  };
  const clockTo = async (text: string) => {
    await server.context.testClock!.advance(until(text));
    await server.processAll();
  };
  const restart = async (meanwhile?: () => Promise<unknown>) => {
    await meanwhile?.();
    await server.stop();
    signedIn.clear();
    server = await startServer(readConfig(env));
  };
  await clockTo(begin);
  const hotline: Hotline = {
    get url() {
      return server.url!;
    },
    env,
    get server() {
      return server;
    },
    password: (username) => passwords.get(username)!,
    nobody: () => new Client(server.url!),
    as: async (username) => {
      const known = signedIn.get(username);
      if (known) return known;
      const client = new Client(server.url!);
      const { status, body } = await client.post('/session', { username, password: passwords.get(username) });
      if (status !== 200) throw new Error(`${username}: ${status} ${body.code}`);
      signedIn.set(username, client);
      return client;
    },
    clockTo,
    settle: () => server.processAll(),
    restart: () => restart(),
    outage: (text) => restart(() => server.context.redis.incrby(TEST_CLOCK_KEY, until(text))),
    stop: async () => {
      await server.stop();
      await engines.stop();
    },
  };
  return hotline;
}
