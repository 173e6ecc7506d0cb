import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEngines } from '../embedded/engines.ts';
import { dataFolder, repoRoot } from '../embedded/paths.ts';
import { runningInstance } from '../embedded/running-instance.ts';
import { SetupError } from '../embedded/setup-error.ts';
import { runMain } from './run-main.ts';
import { fromSource, runNode } from './run-program.ts';

/** What a command of the administrator's command line stands on; undefined: nothing, it only computes. */
type Needs = 'store' | 'system' | undefined;

async function main(args: string[]): Promise<number> {
  const dataDir = resolve(dataFolder());
  const running = runningInstance(dataDir);
  const needs = asksOnly(args) ? undefined : await needsOf(args);
  if (running || !needs || process.env['MONGODB_URI']) return runCli(args, running ?? {});
  if (needs === 'system') throw new SetupError('The hotline is not running: start it by npm start.');
  const instance = await startEngines({ dataDir, voice: false });
  try {
    return await runCli(args, instance.env);
  } finally {
    await instance.stop();
  }
}

const asksOnly = (args: string[]): boolean =>
  ['--help', '-h', '--schema'].some((word) => args.includes(word));

async function needsOf(args: string[]): Promise<Needs> {
  if (args[0] === 'call') return 'system';
  const url = pathToFileURL(join(repoRoot, 'server/src/cli/registry.ts')).href;
  const { registry } = (await import(url)) as { registry: readonly { name: string; needs?: Needs }[] };
  return registry.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))?.needs;
}

/** A simulated citizen belongs to the telephone network, of which the server knows nothing. */
const programOf = ([name]: string[]): string =>
  name === 'call' ? 'ivr/src/cli/call.ts' : 'server/src/cli/main.ts';

async function runCli(args: string[], env: Record<string, string>): Promise<number> {
  const run = {
    cwd: process.cwd(),
    env: { ...process.env, ...env },
    output: 'inherit',
  } as const;
  const words = args[0] === 'call' ? args.slice(1) : args;
  return (await runNode(fromSource(programOf(args), ...words), run)).code;
}

await runMain(main);
