import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  /** Ends it in the middle of whatever it does; gone when this settles. */
  kill(): Promise<void>;
  /** In good order. */
  stop(): Promise<void>;
  /** Whether it runs, and what it said last; for whoever looks for a cause. */
  told(): string;
}

const LINES_KEPT = 20;

const main = join(import.meta.dirname, '../../server/src/main.ts');
const tsx = createRequire(import.meta.url).resolve('tsx');

/** The server, or some of its services, as a process of its own, ready when this resolves. */
export async function startServerProcess(
  env: Record<string, string>,
  services = 'web,worker,clock',
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--conditions=source', '--import', tsx, main], {
    env: { ...process.env, ...env, SERVICES: services, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const last: string[] = [];
  lines.on('line', (line) => {
    last.push(line);
    last.splice(0, last.length - LINES_KEPT);
  });
  await Promise.race([
    ended.then(() => {
      throw new Error(`the server process of ${services} did not start`);
    }),
    new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        if (line.includes('"msg":"ready"')) resolve();
      });
    }),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const told = (): string => {
    const end = child.exitCode ?? child.signalCode;
    return [`${services} ${child.pid}: ${end === null ? 'runs' : `ended with ${end}`}`, ...last].join('\n  ');
  };
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), told };
}
