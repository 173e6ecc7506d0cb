import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './engine-process.ts';
import { instanceEnvironment } from './environment.ts';
import { readInstance } from './instance-file.ts';
import { enginesFolder } from './paths.ts';

/**
 * The environment of an instance that another process runs in this data folder, with HOTLINE_URL where its services are
 * up; undefined when nobody runs it. Holds secrets: never print it.
 */
export function runningInstance(dataDir: string): Record<string, string> | undefined {
  if (!existsSync(join(dataDir, 'instance.json'))) return undefined;
  const file = readInstance(dataDir);
  if (!isRunning(file.owner)) return undefined;
  const { gateway, redis, asterisk, network } = file.running;
  const parts = { store: !!gateway, redis: !!redis, voice: !!asterisk, network: !!network };
  const env = instanceEnvironment({ dataDir, tree: join(enginesFolder(), 'engines'), file }, parts);
  return file.url ? { ...env, HOTLINE_URL: file.url } : env;
}

/** What holds for a data folder even when its engines are those that the environment names. */
export function rememberedEnvironment(dataDir: string): Record<string, string> {
  const known = existsSync(join(dataDir, 'instance.json'));
  return known && readInstance(dataDir).production ? { HOTLINE_PRODUCTION: '1' } : {};
}
