import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from './process-start.ts';

/**
 * Runs `work` while no other process of this machine does so on the same lock file; a dead holder is passed over.
 * `stopping` ends the waiting, not the work.
 */
export async function withLock<T>(
  path: string,
  doing: string,
  work: () => Promise<T>,
  stopping?: AbortSignal,
): Promise<T> {
  for (let told = false; !take(path); told = true) {
    if (!told) process.stderr.write(`Waiting for another process that is ${doing} …\n`);
    await sleep(500, undefined, stopping && { signal: stopping });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Takes a lock of {@link withLock} without waiting; the answer gives it back, undefined when somebody alive holds it. */
export function tryLock(path: string): (() => void) | undefined {
  // The first try may only have cleared away what a dead holder left.
  return take(path) || take(path) ? () => rmSync(path, { force: true }) : undefined;
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, `${process.pid} ${processStart(process.pid)}`);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const [pid = '', start = ''] = readHolder(path).split(' ');
  if (pid !== '' && processStart(Number(pid)) !== start) rmSync(path, { force: true });
  return false;
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
