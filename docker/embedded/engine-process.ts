import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Identity } from './identity.ts';
import { processStart } from './process-start.ts';
import { SetupError } from './setup-error.ts';
import { waitUntil } from './wait-until.ts';

/** A running engine, named beyond doubt by pid and start time. */
export interface EngineProcess {
  pid: number;
  start: string;
}

/** How a program is run: as which user, where its words go. */
export interface Launch {
  program: string;
  args: string[];
  env: Record<string, string>;
  identity: Identity;
  logFile: string;
  cwd: string;
  /** `parent`: the kernel ends it with us, however we end (setpriv(1), prctl(2) PR_SET_PDEATHSIG). `own`: it outlives us. */
  life: 'parent' | 'own';
  /** By which signal (default KILL); TERM for one that must end its children. */
  deathSignal?: 'KILL' | 'TERM';
}

/** Starts a program in a session of its own, with a clean environment and its output appended to a log file. */
export async function launch({
  program,
  args,
  env,
  identity,
  logFile,
  cwd,
  life,
  deathSignal = 'KILL',
}: Launch): Promise<EngineProcess> {
  const log = openSync(logFile, 'a', 0o600);
  const command =
    life === 'parent' ? ['setpriv', '--pdeathsig', deathSignal, program, ...args] : [program, ...args];
  const asRoot = process.getuid?.() === 0 && identity.uid !== 0;
  const child = spawn(command[0]!, command.slice(1), {
    cwd,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', log, log],
    detached: true,
    ...(asRoot ? { uid: identity.uid, gid: identity.gid } : {}),
  });
  closeSync(log);
  const failure = new Promise<never>((_, reject) => child.once('error', (error) => reject(error)));
  const started = new Promise<void>((resolve) => child.once('spawn', resolve));
  await Promise.race([started, failure]).catch((error: Error) => {
    throw new SetupError(`${program} cannot be started: ${error.message}`);
  });
  child.unref();
  return { pid: child.pid!, start: processStart(child.pid!) ?? '' };
}

/** True while this very process lives: a pid that was given to a stranger meanwhile does not count. */
export const isRunning = (engine: EngineProcess | undefined): engine is EngineProcess =>
  engine !== undefined && engine.start !== '' && processStart(engine.pid) === engine.start;

/** Asks an engine to end and insists after `patienceMs`; children that it leaves end with it. A stranger with the same pid is left alone. */
export async function stopProcess(
  engine: EngineProcess,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<void> {
  if (!isRunning(engine)) return;
  send(engine.pid, signal);
  await waitUntil(() => !isRunning(engine), patienceMs);
  send(-engine.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(engine), 5_000);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
