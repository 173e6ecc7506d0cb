import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { actOnTicket, listTickets, showTicket } from '@hotline/shared/contracts/rest/tickets';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { call } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';
import { keyOf, refresh } from '../../api/use-route.ts';
import { problemSentence } from '../../words/problem.ts';
import { alsoCovered } from './also-covered.ts';

interface Siblings {
  /** Those that an attempt to reach the citizen covers. */
  covered: readonly TicketView[];
  /** Records the same for these. */
  record: (tickets: readonly TicketView[], command: PublicCommand) => Promise<void>;
}

export const useSiblings = (ticket: TicketView): Siblings => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const answers = useQueries({
    queries: ticket.siblings.map((ticketNo) => ({
      queryKey: keyOf(showTicket, { params: { ticketNo } }),
      queryFn: () => call(showTicket, { params: { ticketNo } }),
    })),
  });
  const record = async (tickets: readonly TicketView[], command: PublicCommand): Promise<void> => {
    for (const { ticketNo, version } of tickets) {
      try {
        await call(actOnTicket, {
          params: { ticketNo },
          body: { version, command },
          idempotencyKey: crypto.randomUUID(),
        });
      } catch (error) {
        void message.error(`${ticketNo} 未能一并登记：${problemSentence(asProblem(error))}`);
      }
    }
    refresh(client, showTicket, listTickets);
  };
  const known = answers.flatMap(({ data }) => data ?? []);
  return { covered: alsoCovered(ticket, known), record };
};
