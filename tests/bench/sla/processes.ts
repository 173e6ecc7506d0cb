import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BenchProcess {
  pid: number;
  end(signal: NodeJS.Signals): Promise<void>;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const execArgv = ['--conditions=source', '--import', 'tsx'];

/** A clock process; `take` is given how late each of its records was acknowledged. Ready when this resolves. */
export async function clockProcess(
  env: Record<string, string>,
  take: (delays: readonly number[]) => void,
): Promise<BenchProcess> {
  const child = fork(file('./clock-child.ts'), { execArgv, env: { ...process.env, ...env } });
  child.on('message', ({ delays }: { delays: number[] }) => take(delays));
  await once(child, 'message');
  return processOf(child);
}

/** Relays events and works on their consequences meanwhile, as in an installation. */
export function workerProcess(env: Record<string, string>): BenchProcess {
  const main = file('../../../server/src/main.ts');
  return processOf(fork(main, { execArgv, env: { ...process.env, ...env, SERVICES: 'worker' } }));
}

const processOf = (child: ReturnType<typeof fork>): BenchProcess => ({
  pid: child.pid!,
  end: async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  },
});

const TICKS_PER_SECOND = 100;

/** Processor seconds that a process has used, from `/proc` (Linux). */
export const cpuSeconds = ({ pid }: BenchProcess): number => statOf(pid)?.own ?? 0;

/** The same of this process and all that it started, engines and those that have ended included. */
export function treeCpuSeconds(): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const below = (pid: number): number =>
    stats.filter((one) => one.parent === pid).reduce((sum, one) => sum + one.whole + below(one.pid), 0);
  return (statOf(process.pid)?.whole ?? 0) + below(process.pid);
}

function statOf(pid: number) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const seconds = (from: number, to: number) =>
      fields.slice(from, to).reduce((sum, field) => sum + Number(field), 0) / TICKS_PER_SECOND;
    return { pid, parent: Number(fields[1]), own: seconds(11, 13), whole: seconds(11, 15) };
  } catch {
    return undefined;
  }
}
