import { fork } from 'node:child_process';
import type { ForkOptions } from 'node:child_process';
import { setPriority } from 'node:os';
import { extname } from 'node:path';

/** Where the sources run, a process of its own needs what this one was started with. */
const sourceArgv = ['--conditions=source', '--import', import.meta.resolve('tsx')];
const NICE = 10;

/** For work on what strangers sent: it ends in time and knows none of our secrets. */
const confined = (ms: number): ForkOptions => ({ timeout: ms, killSignal: 'SIGKILL', env: {} });

/**
 * Runs a module in a process of its own and of low priority, so that calls and screens do not wait for it. The module
 * answers its one message by {@link answerApart}.
 * @param module without extension, e.g. `new URL('./find-topics-apart', import.meta.url)`.
 * @param onNews told how far it is, where the module says so.
 * @param longest milliseconds, where the input is not to be trusted: then it has no environment either.
 * @throws when it ends without an answer.
 */
export function apart<Output, News = never>(
  module: URL,
  input: unknown,
  onNews: (news: News) => void = () => {},
  longest?: number,
): Promise<Output> {
  const extension = extname(import.meta.url);
  const child = fork(new URL(module.href + extension), {
    execArgv: extension === '.ts' ? sourceArgv : [],
    serialization: 'advanced',
    ...(longest === undefined ? {} : confined(longest)),
  });
  return new Promise<Output>((resolve, reject) => {
    child.once('spawn', () => {
      setPriority(child.pid!, NICE);
      child.send({ input }, (error) => error && reject(error));
    });
    child.on('message', (message) => {
      const said = message as { news: News } | { output: Output };
      if ('news' in said) onNews(said.news);
      else resolve(said.output);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`work apart ended with ${code ?? signal}`)));
  }).finally(() => child.kill());
}

/** The other side; it ends with the process that asked. */
export function answerApart<Input>(
  work: (input: Input, tell: (news: object) => void) => object | Promise<object>,
): void {
  process.once('disconnect', () => process.exit());
  process.once('message', async ({ input }: { input: Input }) => {
    const output = await work(input, (news) => process.send!({ news }));
    process.send!({ output });
  });
}
