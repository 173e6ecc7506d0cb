import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { TicketText } from '../duplicates/ticket-text.ts';

/** What of an open ticket the search for repeats reads. */
export type OpenTicket = {
  _id: string;
  state: Pick<Ticket, 'status' | 'openedAt' | 'matter'> & { citizen: Pick<Ticket['citizen'], 'callerNo'> };
};

export const openTicketFields = {
  'state.status': 1,
  'state.openedAt': 1,
  'state.matter': 1,
  'state.citizen.callerNo': 1,
} as const;

/** The address names the place better than the words of the caller, so it comes first. */
export const ticketText = ({ _id, state }: OpenTicket): TicketText => ({
  id: _id,
  title: state.matter.title,
  body: `${state.matter.address} ${state.matter.content}`,
  at: state.openedAt,
  ...(state.citizen.callerNo ? { caller: state.citizen.callerNo } : {}),
});
