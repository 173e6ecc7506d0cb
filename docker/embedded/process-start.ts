import { readFileSync } from 'node:fs';

/** Fields of /proc/PID/stat that follow the name (proc(5)): 3 state, 20 num_threads, 22 starttime. */
const STATE = 0;
const THREADS = 17;
const START = 19;

/**
 * The kernel's start time of a process in clock ticks since boot, or undefined when it is gone. Together with the pid it
 * names a process beyond doubt: pids are used again, start times are not. A killed process is a zombie as soon as its
 * first thread has ended, but holds its files and ports until the last one has: it is gone only then.
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[STATE] === 'Z' && fields[THREADS] === '1' ? undefined : fields[START];
  } catch {
    return undefined;
  }
}
