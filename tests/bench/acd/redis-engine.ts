import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '@hotline/docker/embedded/engines';

/** A Redis of its own, and nothing else. */
export async function startRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-acd-'));
  const parts = { store: false, redis: true, voice: false } as const;
  const instance = await startEngines({ dataDir, ...parts, life: 'parent', environment: {} });
  return {
    url: instance.env['REDIS_URL']!,
    stop: async () => {
      await instance.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
