import { readdirSync, readFileSync } from 'node:fs';

/** A tick of the kernel's accounts (USER_HZ) in milliseconds. */
const TICK_MS = 10;

interface Account {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ended: number;
}

/** Milliseconds of CPU that a process and its children have used until now (proc(5)); it does not mind a busy machine. */
export function cpuTime(pid: number): number {
  const accounts = readdirSync('/proc').flatMap((name) => {
    const account = /^[0-9]+$/u.test(name) ? read(name) : null;
    return account ? [{ pid: Number(name), ...account }] : [];
  });
  const main = accounts.find((account) => account.pid === pid);
  const children = accounts.filter(({ parent }) => parent === pid);
  return children.reduce((sum, { own }) => sum + own, (main?.own ?? 0) + (main?.ended ?? 0));
}

/** `null` = it has ended meanwhile. */
function read(pid: string): Account | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the third field follows it.
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (from: number): number => (fields[from - 3] ?? 0) + (fields[from - 2] ?? 0);
    return { parent: fields[1]!, own: ticks(14) * TICK_MS, ended: ticks(16) * TICK_MS };
  } catch {
    return null;
  }
}
