import { accountRow, rowOf } from '../account-row.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { withContext } from '../with-context.ts';

/** `hotline account list`: who may sign in, and who no longer may. */
export const accountList: CliCommand = {
  output: accountRow,
  run: (io) =>
    withContext(async ({ directory }) => {
      for (const person of directory.people()) await writeRow(io.stdout, rowOf(person));
      return exitCode.done;
    }),
};
