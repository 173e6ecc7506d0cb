import type { Config } from './config.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import type { Service } from './services/service.ts';
import { startWeb } from './services/web.ts';

export interface RunningServer extends Service {
  context: Context;
  /** Address of the web service; `null` where it does not run. */
  url: string | null;
}

/** All services of one process over one context. */
export async function startServer(config: Config): Promise<RunningServer> {
  const context = await createContext(config);
  const running: Service[] = [];
  const web = config.services.includes('web') ? await startWeb(context) : null;
  if (web) running.push(web);
  return {
    context,
    url: web?.url ?? null,
    stop: async () => {
      for (const service of running.toReversed()) await service.stop();
      await context.close();
    },
  };
}
