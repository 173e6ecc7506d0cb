import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repoRoot } from '../embedded/paths.ts';

/** How a program of ours is run to its end. */
export interface ProgramRun {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** `capture` gives stdout as text; `inherit` shows everything; `stderr` shows everything on stderr. */
  output: 'capture' | 'inherit' | 'stderr';
  /** Has the program end itself in good order at Ctrl-C or a polite kill, and waits for it. */
  passSignals?: boolean;
  /** Ends it when aborted; the run rejects then. */
  signal?: AbortSignal | undefined;
}

/** Runs Node with these arguments and waits for it. */
export async function runNode(args: string[], run: ProgramRun): Promise<{ code: number; stdout: string }> {
  const stdout = run.output === 'capture' ? 'pipe' : run.output === 'stderr' ? 2 : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: run.cwd ?? repoRoot,
    env: run.env ?? process.env,
    stdio: ['inherit', stdout, 'inherit'],
    ...(run.signal && { signal: run.signal }),
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  if (run.passSignals) passSignals(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, stdout: text };
}

function passSignals(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}

/** The arguments with which Node runs one of our TypeScript files from source. */
export const fromSource = (file: string, ...args: string[]): string[] => [
  '--conditions=source',
  '--import',
  import.meta.resolve('tsx'),
  join(repoRoot, file),
  ...args,
];
