import { chownSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repoRoot } from './paths.ts';
import { release, startParent } from './testing/parent.ts';
import { leftovers } from './testing/processes.ts';
import { scratchFolder } from './testing/scratch.ts';

/** nobody, as every Linux knows it. */
const nobody = 65_534;

describe('a user without any privilege', () => {
  const data = scratchFolder();
  const checkout = scratchFolder();

  afterAll(() => {
    data.remove();
    checkout.remove();
  });

  it('starts and stops all engines, which run as that user', async () => {
    const asRoot = process.getuid?.() === 0;
    copyCheckout(checkout.path);
    if (asRoot) for (const path of [data.path, checkout.path]) chownSync(path, nobody, nobody);
    const parent = await startParent(
      checkout.path,
      { dataDir: data.path, network: true },
      asRoot ? nobody : undefined,
    );
    const uids = Object.values(parent.pids).map((pid) => uidOf(pid!));
    expect(parent.uid).not.toBe(0);
    expect(uids).toEqual(Array(5).fill(parent.uid));
    await release(parent.child);
    expect(await leftovers(data.path)).toEqual([]);
  });
});

const uidOf = (pid: number): number =>
  Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The repository may lie where nobody may read: what the engines need of it is copied to where anybody may. */
function copyCheckout(target: string): void {
  cpSync(join(repoRoot, 'docker'), join(target, 'docker'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  for (const name of ['tsx', 'esbuild', '@esbuild', 'get-tsconfig', 'resolve-pkg-maps', 'bson']) {
    const source = join(repoRoot, 'node_modules', name);
    if (existsSync(source)) cpSync(source, join(target, 'node_modules', name), { recursive: true });
  }
}
