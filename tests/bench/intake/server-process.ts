import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

/** The server as a process and session of its own, as `npm start` runs it, on a free port. */
export async function serverProcess(env: Record<string, string>, services: string): Promise<ServerProcess> {
  const program = [process.execPath, '--conditions=source', '--import', 'tsx', main];
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...program], {
    detached: true,
    env: {
      ...process.env,
      ...env,
      SERVICES: services,
      HOTLINE_PORT: '0',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, url } = JSON.parse(line) as { msg: string; url: string };
    if (msg !== 'ready') continue;
    child.stdout.resume(); // a full pipe would stop the server
    return {
      url,
      pid: child.pid!,
      stop: async () => {
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
  }
  throw new Error('the server did not start');
}
