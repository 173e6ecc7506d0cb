import { freeTcpPort } from '@hotline/docker/embedded/ports';
import { readConfig } from '@hotline/server/config';
import { type Context, createContext } from '@hotline/server/context';
import type { Account } from '@hotline/server/seed/seed-people';
import { startServer } from '@hotline/server/server';
import { seedDemoSite } from '../builders/demo-site.ts';
import { startServerProcess } from '../network/server-process.ts';

/** The server of a demo site. */
export interface CityServer {
  url: string;
  /** What it works with. */
  context: Context;
  accounts: readonly Account[];
  /** Lets everything that is due or waiting happen, where that can be done from outside. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface MortalServer extends CityServer {
  kill(): Promise<void>;
  /** Again, on the port that it had. */
  start(): Promise<void>;
}

/** In this process. */
export async function serveHere(env: Record<string, string>): Promise<CityServer> {
  const { context, url, processAll, stop } = await startServer(readConfig(env));
  return { url: url!, context, accounts: await seedDemoSite(context), settle: processAll, stop };
}

/** As a process of its own, which can be killed. */
export async function serveApart(env: Record<string, string>): Promise<MortalServer> {
  const port = await freeTcpPort();
  const own = { ...env, HOTLINE_PORT: String(port) };
  const context = await createContext(readConfig(own));
  const accounts = await seedDemoSite(context);
  let running = await startServerProcess(own);
  return {
    url: `http://127.0.0.1:${port}`,
    context,
    accounts,
    settle: () => Promise.resolve(),
    kill: () => running.kill(),
    start: async () => {
      running = await startServerProcess(own);
    },
    stop: async () => {
      await running.stop();
      await context.close();
    },
  };
}
