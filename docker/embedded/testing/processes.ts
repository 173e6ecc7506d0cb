import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pids of all processes whose command line, folder or environment names this path. */
export function processesOf(path: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['cmdline', 'environ'].some((file) => read(`/proc/${pid}/${file}`).includes(path)))
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until no process names this path any more; returns those that still do after a minute. */
export async function leftovers(path: string): Promise<number[]> {
  for (let round = 0; round < 1200 && processesOf(path).length > 0; round++) await sleep(50);
  return processesOf(path);
}
