import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '../engines.ts';

/** Names the store of {@link setup} to the processes of the tests. */
export const SHARED_STORE = 'HOTLINE_TEST_STORE';

/**
 * One document store for all files of a kind of test that never ends it; each hotline has a database of its own in it.
 * @returns ends it.
 */
export async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-store-'));
  const store = await startEngines({ dataDir, redis: false, voice: false, life: 'parent' });
  process.env[SHARED_STORE] = store.env['MONGODB_URI'];
  return async () => {
    await store.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
