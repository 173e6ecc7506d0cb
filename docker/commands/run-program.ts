import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repoRoot } from '../embedded/paths.ts';

/** How a program of ours is run to its end. */
export interface ProgramRun {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /**
   * `capture` gives stdout as text; `inherit` shows everything; `stderr` shows everything on stderr; a function is given
   * each line of both.
   */
  output: 'capture' | 'inherit' | 'stderr' | ((line: string) => void);
  /** Leaves the processor to others, with all that it starts: nice(1), default 0. */
  niceness?: number;
  /** Has the program end itself in good order at Ctrl-C or a polite kill, and waits for it. */
  passSignals?: boolean;
  /** Ends it when aborted; the run rejects then. */
  signal?: AbortSignal | undefined;
}

/** Runs Node with these arguments and waits for it. */
export async function runNode(args: string[], run: ProgramRun): Promise<{ code: number; stdout: string }> {
  const nice = run.niceness ? ['nice', '-n', String(run.niceness)] : [];
  const [program = '', ...words] = [...nice, process.execPath, ...args];
  const child = spawn(program, words, {
    cwd: run.cwd ?? repoRoot,
    env: run.env ?? process.env,
    stdio: ['inherit', ...outputs(run.output)],
    ...(run.signal && { signal: run.signal }),
  });
  let text = '';
  if (typeof run.output === 'function') passLines(child, run.output);
  else child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  if (run.passSignals) passSignals(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, stdout: text };
}

function outputs(output: ProgramRun['output']): ('pipe' | 'inherit' | 2)[] {
  if (typeof output === 'function') return ['pipe', 'pipe'];
  return [output === 'capture' ? 'pipe' : output === 'stderr' ? 2 : 'inherit', 'inherit'];
}

function passLines({ stdout, stderr }: ChildProcess, take: (line: string) => void): void {
  for (const stream of [stdout, stderr]) if (stream) createInterface({ input: stream }).on('line', take);
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
