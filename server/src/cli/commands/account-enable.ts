import { enableAccount } from '../../commands/accounts/enable-account.ts';
import { operator } from '../../commands/accounts/operator.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { withAccounts } from '../with-accounts.ts';

/** `hotline account enable`: its person signs in again with the password of before; sessions of before stay void. */
export const accountEnable: CliCommand = {
  configure: (command) => {
    command.argument('<login>', 'the account');
  },
  run: (_io, command) =>
    withAccounts(async (context) => {
      await enableAccount(context, command.args[0]!.toLowerCase(), { person: operator(), address: '' });
      return exitCode.done;
    }),
};
