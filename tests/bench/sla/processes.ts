import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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
export function cpuSeconds({ pid }: BenchProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
