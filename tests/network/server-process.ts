import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ClockProcess {
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

/** A service as a process of its own, ready when this resolves. */
export async function startClockProcess(
  env: Record<string, string>,
  services = 'clock',
): Promise<ClockProcess> {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', main], {
    env: { ...process.env, ...env, SERVICES: services, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  await Promise.race([
    ended.then(() => {
      throw new Error('the clock process did not start');
    }),
    new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        if (line.includes('"msg":"ready"')) resolve();
      });
    }),
  ]);
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
