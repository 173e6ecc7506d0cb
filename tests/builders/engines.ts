import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';
import type { Instance } from '@hotline/docker/embedded/engines';
import { SHARED_STORE } from '@hotline/docker/embedded/testing/shared-store';

export interface TestEngines {
  /** MONGODB_URI with a database of its own, REDIS_URL, secrets. */
  env: Record<string, string>;
  /** Ends an engine by a signal and brings it back where it was. */
  restart: Instance['restart'];
  /** An engine that was started here; a store that several share is nobody's. */
  process: Instance['process'];
  /** Where their data and logs are. */
  dataDir: string;
  stop(): Promise<void>;
}

/** Store and Redis for one test file; those that the environment names are used with a database of their own. */
export async function startTestEngines(): Promise<TestEngines> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-flow-'));
  const shared = process.env[SHARED_STORE];
  const environment = shared ? { ...process.env, MONGODB_URI: shared } : process.env;
  const instance = await startEngines({ dataDir, voice: false, life: 'parent', environment });
  const { MONGODB_URI, REDIS_URL } = instance.env;
  if (MONGODB_URI === undefined || REDIS_URL === undefined) throw new Error('the engines name no address');
  const uri = new URL(MONGODB_URI);
  uri.pathname = `/test-${randomUUID().slice(0, 8)}`;
  return {
    env: { ...instance.env, MONGODB_URI: uri.href, REDIS_URL },
    restart: (name, signal) => instance.restart(name, signal),
    process: (name) => instance.process(name),
    dataDir,
    stop: async () => {
      await instance.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
