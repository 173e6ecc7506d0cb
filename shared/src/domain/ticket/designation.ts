import type { Ticket } from './ticket.ts';

/** A body that a 会商 designated stays designated when the matter comes back to it in a later round. */
export function designatedBefore(ticket: Ticket, bodyId: string): boolean {
  return ticket.pastLeads.some((past) => past.designated && past.bodyId === bodyId);
}
