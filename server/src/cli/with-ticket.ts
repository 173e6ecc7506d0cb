import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { loadTicketByNo } from '../store/ticket-repository.ts';
import type { LoadedTicket } from '../store/ticket-repository.ts';
import type { CliIo } from './cli-command.ts';
import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { withContext } from './with-context.ts';

interface Told {
  ticketNo: string;
  context: Context;
  ticket: LoadedTicket;
  events: TicketEvent[];
}

/** Declares the ticket number that {@link withTicket} reads. */
export const ticketArgument = (command: Command): void => {
  command.argument('<ticketNo>', 'ticket number');
};

/** Tells of one ticket with its history; a number that is nobody's is a finding. */
export const withTicket = (
  io: CliIo,
  command: Command,
  tell: (told: Told) => Promise<void>,
): Promise<ExitCode> =>
  withContext(async (context) => {
    const [ticketNo = ''] = command.args;
    const ticket = await loadTicketByNo(context.store, ticketNo);
    if (!ticket) {
      io.stderr.write(`no ticket ${ticketNo}\n`);
      return exitCode.findings;
    }
    await tell({
      ticketNo,
      context,
      ticket,
      events: openEvents(await loadHistory(context.store, ticket._id)),
    });
    return exitCode.done;
  });
