import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchTree } from './fetch-tree.ts';
import { enginesRecipe } from './recipe.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-fetch-'));
  vi.stubEnv('HOTLINE_ENGINES', join(folder, 'engines'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('a download that never ends is left at once, and the next start may go on', async () => {
  const pidFile = join(folder, 'pid');
  const slowApt = `#!/bin/sh\necho $$ > '${pidFile}.next' && mv '${pidFile}.next' '${pidFile}'\nexec sleep 600\n`;
  writeFileSync(join(folder, 'apt-get'), slowApt, { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  const stop = new AbortController();
  const fetching = fetchTree(enginesRecipe, { stopping: stop.signal });
  await vi.waitFor(() => expect(existsSync(pidFile)).toBe(true), { timeout: 30_000 });
  stop.abort();
  await expect(fetching).rejects.toThrow(/abort/i);
  const pid = Number(readFileSync(pidFile, 'utf8'));
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000 });
  expect(existsSync(join(folder, 'engines/engines.lock'))).toBe(false);
  expect(existsSync(join(folder, 'engines/apt-engines/cache/archives/partial'))).toBe(true);
});
