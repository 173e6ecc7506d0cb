import { z } from 'zod';
import { operator } from '../../commands/accounts/operator.ts';
import { ProblemError } from '../../http/problem.ts';
import { rollBackRouter, switchRouter } from '../../router/site/router-switch.ts';
import type { RouterSwitch } from '../../router/site/router-switch.ts';
import type { Context } from '../../context.ts';
import type { CliCommand, CliIo } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

const output = z.object({
  model: z.int().nullable(),
  automatic: z.object({ precision: z.number(), threshold: z.number() }).nullable(),
  at: z.int(),
  by: z.string(),
});
const by = () => ({ person: operator(), address: '' });

interface Options {
  model?: string;
  automatic?: string;
  off?: boolean;
}
const version = z.coerce.number().int().min(1).optional();
const share = z.coerce.number().gt(0).lt(1).optional();

/** `hotline router switch`: which model is used from now on. */
export const routerSwitch: CliCommand = {
  output,
  configure: (command) => {
    command
      .description('Switches a learned model on or off; without --automatic a person sends every ticket.')
      .option('--model <version>', 'the version, see `router models`')
      .option('--automatic <precision>', 'dispatch by itself where history proves it, such as 0.97')
      .option('--off', 'the catalogue alone');
  },
  run: (io, command) => {
    const { model, automatic, off } = command.opts<Options>();
    const [wanted, precision] = [version.safeParse(model), share.safeParse(automatic)];
    if (!wanted.success || !precision.success || (wanted.data === undefined) !== (off === true)) {
      io.stderr.write('either --model <version> or --off; --automatic is between 0 and 1\n');
      return Promise.resolve(exitCode.usage);
    }
    const wish = { model: wanted.data ?? null, precision: precision.data ?? null };
    return switched(io, (context) => switchRouter(context, wish, by()));
  },
};

/** `hotline router rollback`: what stood before the present model. */
export const routerRollback: CliCommand = {
  output,
  configure: (command) => {
    command.description('Goes back to what stood before the present model.');
  },
  run: (io) => switched(io, (context) => rollBackRouter(context, by())),
};

const switched = (io: CliIo, act: (context: Context) => Promise<RouterSwitch>): Promise<ExitCode> =>
  withContext(async (context) => {
    try {
      await writeRow(io.stdout, await act(context));
      return exitCode.done;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      io.stderr.write(`${error.message}\n`);
      return exitCode.findings;
    }
  });
