import { roles } from '@hotline/shared/domain/ticket/vocabulary';
import type { Role } from '@hotline/shared/domain/ticket/vocabulary';
import { Option } from 'commander';
import { createAccount } from '../../commands/accounts/create-account.ts';
import { operator } from '../../commands/accounts/operator.ts';
import { accountRow, rowOf } from '../account-row.ts';
import type { CliCommand } from '../cli-command.ts';
import { exitCode } from '../exit-code.ts';
import { writeRow } from '../json-lines.ts';
import { readPassword } from '../read-password.ts';
import { withAccounts } from '../with-accounts.ts';

interface Options {
  login: string;
  name: string;
  role: Role[];
  body?: string;
  staffNo?: string;
}

const given = roles.filter((role) => role !== 'machine' && role !== 'citizen');

/** `hotline account create`: the first administrator of a site, and everybody after. */
export const accountCreate: CliCommand = {
  output: accountRow,
  configure: (command) => {
    command
      .description('Makes an account. The password is asked for, or read from the first line of stdin.')
      .requiredOption('--login <login>', 'what the person signs in with')
      .requiredOption('--name <name>', 'as screens show it')
      .addOption(new Option('--role <role...>', 'one or more').choices(given).makeOptionMandatory())
      .option('--body <id>', 'the body that the person works for; needed for its own roles')
      .option('--staff-no <number>', '工号; default the next free one');
  },
  run: async (io, command) => {
    const { login, name, role, body, staffNo } = command.opts<Options>();
    const password = await readPassword(io);
    return withAccounts(async (context) => {
      const wanted = { login, name, roles: role, bodyId: body ?? null, staffNo: staffNo ?? null, password };
      await writeRow(
        io.stdout,
        rowOf(await createAccount(context, wanted, { person: operator(), address: '' })),
      );
      return exitCode.done;
    });
  },
};
