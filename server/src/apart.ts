import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { extname } from 'node:path';

/** Where the sources run, a process of its own needs what this one was started with. */
const sourceArgv = ['--conditions=source', '--import', import.meta.resolve('tsx')];
const NICE = 10;

/**
 * Runs a module in a process of its own and of low priority, so that calls and screens do not wait for it. The module
 * answers its one message by {@link answerApart}.
 * @param module without extension, e.g. `new URL('./find-topics-apart', import.meta.url)`.
 * @throws when it ends without an answer.
 */
export function apart<Output>(module: URL, input: unknown): Promise<Output> {
  const extension = extname(import.meta.url);
  const child = fork(new URL(module.href + extension), {
    execArgv: extension === '.ts' ? sourceArgv : [],
    serialization: 'advanced',
  });
  return new Promise<Output>((resolve, reject) => {
    child.once('spawn', () => {
      setPriority(child.pid!, NICE);
      child.send({ input }, (error) => error && reject(error));
    });
    child.once('message', (output) => resolve(output as Output));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`work apart ended with ${code ?? signal}`)));
  }).finally(() => child.kill());
}

/** The other side; it ends with the process that asked. */
export function answerApart<Input>(work: (input: Input) => object): void {
  process.once('disconnect', () => process.exit());
  process.once('message', ({ input }: { input: Input }) => process.send!(work(input)));
}
