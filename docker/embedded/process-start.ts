import { readFileSync } from 'node:fs';

/**
 * The kernel's start time of a process in clock ticks since boot (proc(5), field 22), or undefined when it is gone or a
 * zombie. Together with the pid it names a process beyond doubt: pids are used again, start times are not.
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
