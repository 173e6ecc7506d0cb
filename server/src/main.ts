import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { startServer } from './server.ts';

/** Starts the services that the environment names and stops them in good order on SIGTERM or SIGINT. */
async function main(config: Config): Promise<void> {
  const server = await startServer(config);
  const { log } = server.context;
  log.info({ url: server.url, services: config.services }, 'ready');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void server.stop().then(() => process.exit(0));
    });
  }
}

try {
  await main(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
