import { resolve } from 'node:path';
import type { RegistryEntry } from '@hotline/server/cli/registry';
import { startEngines } from '../embedded/engines.ts';
import { dataFolder } from '../embedded/paths.ts';
import { rememberedEnvironment, runningInstance } from '../embedded/running-instance.ts';
import { SetupError } from '../embedded/setup-error.ts';
import { registry } from './hotline/registry.ts';
import { runMain } from './run-main.ts';
import { fromSource, runNode } from './run-program.ts';

async function main(args: string[]): Promise<number> {
  const dataDir = resolve(dataFolder());
  const running = runningInstance(dataDir);
  const needs = asksOnly(args) ? undefined : needsOf(args);
  if (running || !needs || process.env['MONGODB_URI'])
    return runCli(args, running ?? rememberedEnvironment(dataDir));
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

/** What the command called stands on; undefined: nothing, it only computes. */
function needsOf(args: string[]): RegistryEntry['needs'] {
  return registry.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))?.needs;
}

async function runCli(args: string[], env: Record<string, string>): Promise<number> {
  const run = {
    cwd: process.cwd(),
    env: { ...process.env, ...env },
    output: 'inherit',
    passSignals: true,
  } as const;
  return (await runNode(fromSource('docker/commands/hotline/program.ts', ...args), run)).code;
}

await runMain(main);
