import type { RegistryEntry } from './registry.ts';
import { runCli } from './run-cli.ts';

/** Runs this process as the command line; a reader who has seen enough (`| head`) ends it quietly. */
export async function runProgram(registry: readonly RegistryEntry[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await runCli(process.argv.slice(2), process, registry);
}
