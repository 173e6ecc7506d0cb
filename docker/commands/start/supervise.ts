import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fromSource } from '../run-program.ts';
import { repoRoot } from '../../embedded/paths.ts';

/** A service of ours: a TypeScript file that runs until SIGTERM. */
export interface Service {
  name: string;
  file: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
}

/** A service that is started again whenever it ends, until it is stopped. */
export interface Supervised {
  /** How often it ended by itself. */
  failures: () => number;
  stop: () => Promise<void>;
}

const shortestPauseMs = 500;
const longestPauseMs = 10_000;
const patienceMs = 10_000;

/** The kernel ends a service with its supervisor, however that ends (setpriv(1)). */
export function supervise(service: Service): Supervised {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopping = false;

  const begin = (): void => {
    const began = performance.now();
    child = run(service);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopping) return;
      failures = performance.now() - began > 60_000 ? 1 : failures + 1;
      process.stderr.write(
        `${service.name} ended (${signal ?? code}) and is started again; log: ${service.logFile}\n`,
      );
      timer = setTimeout(begin, Math.min(longestPauseMs, shortestPauseMs * 2 ** (failures - 1)));
    });
  };

  begin();
  return {
    failures: () => failures,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}

function run({ file, env, logFile }: Service): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const args = ['--pdeathsig', 'TERM', process.execPath, ...fromSource(file)];
  const child = spawn('setpriv', args, { cwd: repoRoot, env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  return child;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
