import type { PublicCommand } from '@hotline/shared/contracts/command';
import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import {
  actOnTicket,
  listTickets,
  showLedger,
  showTicket,
  showTimeline,
} from '@hotline/shared/contracts/rest/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { createIdempotencyKeys } from '../api/idempotency.ts';
import { asProblem } from '../api/problem.ts';
import { keyOf, refresh, useSend } from '../api/use-route.ts';
import { sayVerb } from './specs.ts';

interface Act {
  act: (command: PublicCommand, onDone?: () => void) => void;
  error: Error | null;
  isPending: boolean;
}

/**
 * Does a verb to a ticket. When somebody else was faster (409) the ticket is loaded anew
 * and the form stays as it was typed.
 */
export const useAct = (ticket: Pick<TicketView, 'ticketNo' | 'version'>): Act => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useSend(actOnTicket);
  const [keyFor] = useState(() => createIdempotencyKeys());
  const params = { ticketNo: ticket.ticketNo };
  const act = (command: PublicCommand, onDone?: () => void): void => {
    const body = { version: ticket.version, command };
    mutate(
      { params, body, idempotencyKey: keyFor({ params, body }) },
      {
        onSuccess: (changed) => {
          client.setQueryData(keyOf(showTicket, { params }), changed);
          refresh(client, listTickets, showTimeline, showLedger);
          void message.success(`${sayVerb(command.type)}：已完成`);
          onDone?.();
        },
        onError: (refused) => {
          if (asProblem(refused).status === 409) refresh(client, showTicket, listTickets);
        },
      },
    );
  };
  return { act, error, isPending };
};
