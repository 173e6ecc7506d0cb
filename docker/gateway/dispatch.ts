import type { Command } from './command.ts';
import { COMMANDS } from './commands/table.ts';
import type { Context } from './context.ts';
import { CommandError } from './errors/command-error.ts';

/** Ends of a transaction carry its number but run through it themselves. */
const ENDS = new Set(['commitTransaction', 'abortTransaction']);

/** Carries out one command. Throws CommandError, or whatever went wrong below. */
export function dispatch(command: Command, context: Context): Promise<Buffer> {
  const handler = COMMANDS.get(command.name);
  if (!handler) return Promise.reject(new CommandError(59, `no such command: '${command.name}'`));
  if (command.inTransaction && !ENDS.has(command.name))
    return context.transactions.run(command, (on) => handler(command, context, on));
  return handler(command, context, context.pool);
}
