import { SetupError } from '../embedded/setup-error.ts';

/** Runs a command in the folder where it was called: its answer is the exit code; what is missing or wrong is said in one sentence (exit 3). */
export async function runMain(main: (args: string[]) => Promise<number>): Promise<void> {
  process.chdir(process.env['HOTLINE_CWD'] ?? '.');
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 3;
  }
  if (process.connected) process.disconnect();
}
