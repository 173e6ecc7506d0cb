import { disableAccount } from '../../commands/accounts/disable-account.ts';
import { operator } from '../../commands/accounts/operator.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { withAccounts } from '../with-accounts.ts';

/** `hotline account disable`: ends its sessions at once. */
export const accountDisable: CliCommand = {
  configure: (command) => {
    command.argument('<login>', 'the account');
  },
  run: (_io, command) =>
    withAccounts(async (context) => {
      await disableAccount(context, command.args[0]!.toLowerCase(), { person: operator(), address: '' });
      return exitCode.done;
    }),
};
