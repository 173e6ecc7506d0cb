import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx');

/** ivr as a process of its own, so that it can be killed. */
export class IvrProcess {
  readonly #env: Record<string, string>;
  readonly #life: 'with the test' | 'own session';
  #child: ChildProcess | undefined;

  /** @param life a session of its own is what `npm start` gives it: some kernels share the processor among sessions first */
  constructor(env: Record<string, string>, life: 'with the test' | 'own session' = 'with the test') {
    this.#env = env;
    this.#life = life;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const args = ['--conditions=source', '--import', tsx, join(root, 'ivr/src/main.ts')];
    const env = { ...process.env, ...this.#env };
    // Its log goes to stderr: a benchmark's stdout is JSON.
    const stdio: StdioOptions = ['ignore', 2, 'inherit'];
    this.#child =
      this.#life === 'own session'
        ? spawn('setpriv', ['--pdeathsig', 'KILL', process.execPath, ...args], { env, stdio, detached: true })
        : spawn(process.execPath, args, { env, stdio });
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
