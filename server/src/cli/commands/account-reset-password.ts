import { resetPassword } from '../../commands/accounts/reset-password.ts';
import { operator } from '../../commands/accounts/operator.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { readPassword } from '../read-password.ts';
import { withAccounts } from '../with-accounts.ts';

/** `hotline account reset-password`: ends the sessions that began with the old one. */
export const accountResetPassword: CliCommand = {
  configure: (command) => {
    command
      .description('Sets a password that is asked for, or read from the first line of stdin.')
      .argument('<login>', 'the account');
  },
  run: async (io, command) => {
    const password = await readPassword(io);
    return withAccounts(async (context) => {
      await resetPassword(context, command.args[0]!.toLowerCase(), password, {
        person: operator(),
        address: '',
      });
      return exitCode.done;
    });
  },
};
