import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx');

/** ivr as a process of its own, so that it can be killed. */
export class IvrProcess {
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;

  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const args = ['--conditions=source', '--import', tsx, join(root, 'ivr/src/main.ts')];
    const env = { ...process.env, ...this.#env };
    // Its log goes to stderr: a benchmark's stdout is JSON.
    this.#child = spawn(process.execPath, args, { env, stdio: ['ignore', 2, 'inherit'] });
  }

  /** SIGKILL, and gone when this settles. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}
