import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngines, type EnginesOptions } from './engines.ts';
import type { InstanceFile } from './instance-file.ts';
import { repoRoot } from './paths.ts';
import { crash, release, startParent } from './testing/parent.ts';
import { leftovers, processesOf } from './testing/processes.ts';
import { scratchFolder } from './testing/scratch.ts';

describe('engines whose parent was killed', () => {
  let folder: ReturnType<typeof scratchFolder>;
  let options: EnginesOptions;

  beforeEach(() => {
    folder = scratchFolder();
    options = { dataDir: folder.path, environment: {} };
  });

  afterEach(() => folder.remove());

  it('are used again by the next start, and stopped by it', async () => {
    const parent = await startParent(repoRoot, options);
    await crash(parent.child);
    const instance = await startEngines(options);
    for (const name of ['postgres', 'gateway', 'redis', 'asterisk'] as const) {
      expect(instance.process(name)?.pid).toBe(parent.pids[name]);
    }
    await instance.stop();
    expect(await leftovers(folder.path)).toEqual([]);
  });

  it('are replaced where one died or was given other settings', async () => {
    const parent = await startParent(repoRoot, { ...options, store: false });
    await crash(parent.child);
    process.kill(parent.pids.redis!, 'SIGKILL');
    edit(folder.path, (file) => ({ ...file, secrets: { ...file.secrets, ari: 'another' } }));
    const instance = await startEngines({ ...options, store: false });
    expect(instance.process('redis')?.pid).not.toBe(parent.pids.redis);
    expect(instance.process('asterisk')?.pid).not.toBe(parent.pids.asterisk);
    await instance.stop();
    expect(await leftovers(folder.path)).toEqual([]);
  });

  it('end with it when they were started so', async () => {
    const parent = await startParent(repoRoot, { ...options, network: true, life: 'parent' });
    expect(processesOf(folder.path).length).toBeGreaterThan(4);
    await crash(parent.child);
    expect(await leftovers(folder.path)).toEqual([]);
  });

  it('are not taken from a parent that lives', async () => {
    const parent = await startParent(repoRoot, { ...options, store: false, voice: false });
    await expect(startEngines(options)).rejects.toThrow(/is in use by process \d+/);
    await release(parent.child);
    expect(await leftovers(folder.path)).toEqual([]);
  });

  it('are never confused with a stranger that was given the pid of one', async () => {
    const first = await startEngines({ ...options, store: false, voice: false });
    await first.stop();
    const stranger = { pid: process.ppid, start: '1', settings: 'x' };
    edit(folder.path, (file) => ({ ...file, running: { redis: stranger } }));
    const instance = await startEngines({ ...options, store: false, voice: false });
    expect(instance.process('redis')?.pid).not.toBe(stranger.pid);
    expect(() => process.kill(stranger.pid, 0)).not.toThrow();
    await instance.stop();
    expect(await leftovers(folder.path)).toEqual([]);
  });
});

function edit(dataDir: string, change: (file: InstanceFile) => InstanceFile): void {
  const path = join(dataDir, 'instance.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as InstanceFile)));
}
