import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { EnginesOptions } from '../engines.ts';
import type { EngineName } from '../instance-file.ts';

/** What a parent of engines tells of itself. */
export interface Told {
  uid: number;
  pids: Partial<Record<EngineName, number>>;
}

/** Runs `hold-engines.ts` of a checkout in a process of its own, under another user where `uid` says so. */
export async function startParent(
  checkout: string,
  options: EnginesOptions,
  uid?: number,
): Promise<Told & { child: ChildProcess }> {
  const script = join(checkout, 'docker/embedded/testing/hold-engines.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', script, JSON.stringify(options)],
    {
      cwd: checkout,
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  if (typeof line[0] !== 'string') throw new Error(`the parent ended with ${line[0]}`);
  return { ...(JSON.parse(line[0]) as Told), child };
}

/** Kills a parent as a crash would: it can clean up nothing. */
export async function crash(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Lets a parent end its engines. */
export async function release(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}
