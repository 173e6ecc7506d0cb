import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;
/** Fields of /proc/PID/stat after the name (proc(5)): 4 ppid, 14 utime, 15 stime, 16 cutime, 17 cstime. */
const parent = 1;
const times = [11, 12, 13, 14];

const statOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    return []; // it has ended
  }
};

/** Processor seconds that a process and all its descendants have used. */
export function cpuSecondsOf(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? [Number(name)] : []));
  const stats = new Map(all.map((pid) => [pid, statOf(pid)]));
  const family = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, fields] of stats)
      if (!family.has(pid) && family.has(Number(fields[parent]))) grown = family.add(pid).size > 0;
  }
  const ticks = [...family].flatMap((pid) => times.map((field) => Number(stats.get(pid)?.[field] ?? 0)));
  return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
}
