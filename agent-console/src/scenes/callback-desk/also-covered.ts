import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';

type Known = Pick<TicketView, 'ticketNo' | 'offered'>;

/** Matters of the same call (拆单) that wait for a call-back too: one attempt to reach the citizen covers them. */
export const alsoCovered = <T extends Known>(
  { siblings }: Pick<TicketView, 'siblings'>,
  known: readonly T[],
): T[] =>
  known.filter(({ ticketNo, offered }) => siblings.includes(ticketNo) && offered.includes('record-callback'));
