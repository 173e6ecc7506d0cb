import { z } from 'zod';
import { seedDemo } from '../../seed/seed-demo.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode, UsageError } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.object({
  username: z.string(),
  password: z.string().describe('told once; only its hash is kept'),
  name: z.string(),
  roles: z.array(z.string()),
  bodyId: z.string().nullable(),
});

/** `hotline seed`: the demo site; one line for each account that was made now. */
export const seed: CliCommand = {
  output,
  configure: (command) => {
    command.description(
      'Adds what is missing of the demo site and prints the accounts that were made, once.',
    );
  },
  run: (io) =>
    withContext(async (context) => {
      if (context.config.production) throw new UsageError('a production configuration refuses demo accounts');
      for (const account of await seedDemo(context)) await writeRow(io.stdout, account);
      return exitCode.done;
    }),
};
