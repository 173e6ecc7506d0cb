import { SetupError } from '../../embedded/setup-error.ts';
import { fromSource, runNode } from '../run-program.ts';

/** A demo account that the seed has just made; its password is known at this moment only. */
export interface NewAccount {
  username: string;
  password: string;
  name: string;
  roles: string[];
}

/** Adds what is missing of the demo site. Answers the accounts made now. Throws SetupError. */
export async function seed(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<NewAccount[]> {
  const { code, stdout } = await runNode(fromSource('server/src/cli/main.ts', 'seed'), {
    env,
    output: 'capture',
    signal,
  });
  if (code !== 0) throw new SetupError('The store cannot be filled: the message above says why.');
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Partial<NewAccount>)
    .filter((row): row is NewAccount => typeof row.password === 'string');
}
