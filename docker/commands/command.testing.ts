import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repoRoot } from '../embedded/paths.ts';

/** One of our commands, as a process. */
export interface Command {
  child: ChildProcess;
  output: () => string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** Runs it on a data folder of its own. */
export const command = (dataDir: string, ...args: string[]): Command => commandWith('', dataDir, ...args);

/** The same, told this on stdin. */
export function commandWith(stdin: string, dataDir: string, ...args: string[]): Command {
  const child = spawn(process.execPath, [join(repoRoot, 'docker/bootstrap.mjs'), ...args], {
    env: { ...process.env, HOTLINE_DATA: dataDir, MONGODB_URI: '', REDIS_URL: '', ARI_URL: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(stdin);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, ended: once(child, 'close').then(([code]) => code as number | null) };
}

/** What it says, as soon as it says it. Rejects when it ends without. */
export async function said({ child, output }: Command, words: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = words.exec(output());
    if (match) return match;
    await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data'), once(child, 'close')]);
    if (child.exitCode !== null && !words.test(output()))
      throw new Error(`ended without ${words}: ${output()}`);
  }
}
