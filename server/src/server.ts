import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import { followTickets } from './repeats/follow-tickets.ts';
import type { Following } from './repeats/follow-tickets.ts';
import { OpenTickets } from './repeats/open-tickets.ts';
import { openSiteRouter } from './router/site/site-router.ts';
import { startCaseClock } from './services/case-clock.ts';
import { startClock } from './services/clock.ts';
import { startPlannedDispatches } from './services/planned-dispatches.ts';
import type { Service } from './services/service.ts';
import { startWeb } from './services/web.ts';
import { startWorker } from './services/worker.ts';

export interface RunningServer extends Service {
  context: Context;
  /** Address of the web service; `null` where it does not run. */
  url: string | null;
  /** Lets everything that is due or waiting happen; for tests, instead of sleeping. */
  processAll(): Promise<void>;
}

/** All services of one process over one context. */
export async function startServer(config: Config): Promise<RunningServer> {
  const context = await createContext(config);
  await refuseDemoAccounts(context);
  const runs = (name: Config['services'][number]) => config.services.includes(name);
  const repeats = runs('web') || runs('worker') ? openRepeats(context) : null;
  context.ports.router = openSiteRouter(context);
  const worker = runs('worker') ? startWorker(context) : null;
  const clock = runs('clock') ? startClock(context) : null;
  const planned = runs('clock') ? startPlannedDispatches(context) : null;
  const caseClock = runs('clock') ? startCaseClock(context) : null;
  const web = runs('web') ? await startWeb(context) : null;
  const running: (Service | null)[] = [repeats, worker, clock, planned, caseClock, web];
  return {
    context,
    url: web?.url ?? null,
    processAll: async () => {
      await clock?.tick();
      await planned?.tick();
      await worker?.processAll();
      await caseClock?.tick();
      await worker?.processAll();
      await repeats?.settled();
    },
    stop: async () => {
      for (const service of running.toReversed()) await service?.stop();
      await context.close();
    },
  };
}

/** The passwords of demo accounts were printed: nobody may come into a production site by one. @throws ConfigError */
async function refuseDemoAccounts({ config, store, close }: Context): Promise<void> {
  if (!config.production || !(await store.people.exists({ demo: true }))) return;
  await close();
  throw new ConfigError('the store holds demo accounts: a production site needs one of its own');
}

function openRepeats(context: Context): Following {
  const open = new OpenTickets();
  context.ports.repeats = open;
  return followTickets(context, open);
}
