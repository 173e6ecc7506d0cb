import { SetupError } from '../../embedded/setup-error.ts';
import { fromSource, runNode } from '../run-program.ts';

/** An account that the seed has just made; its password is known at this moment only. */
export interface NewAccount {
  login: string;
  password: string;
  role: string;
}

/** Brings the store to the state in which it can serve. Answers the accounts made now. Throws SetupError. */
export async function seed(env: NodeJS.ProcessEnv): Promise<NewAccount[]> {
  const { code, stdout } = await runNode(fromSource('server/src/cli/main.ts', 'seed'), {
    env,
    output: 'capture',
  });
  if (code !== 0) throw new SetupError('The store cannot be filled: the message above says why.');
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Partial<NewAccount>)
    .filter((row): row is NewAccount => typeof row.password === 'string');
}
