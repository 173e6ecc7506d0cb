import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { nextDue } from '@hotline/shared/domain/ticket/next-due';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';

/** A line of a list; nothing personal stands in it but the title. */
export function presentRow(ticket: Ticket, version: number): TicketRow {
  const { matter } = ticket;
  const due = nextDue(ticket);
  return {
    ticketNo: ticket.ticketNo ?? '',
    status: ticket.status,
    source: ticket.source,
    type: matter.type,
    urgency: matter.urgency,
    title: matter.title,
    category: [...matter.category],
    divisionCode: matter.divisionCode,
    leadBodyId: ticket.lead?.bodyId ?? null,
    acceptedAt: ticket.acceptedAt,
    nextDue: due && { clock: due.clock, dueAt: due.dueAt },
    supervisionLevel: ticket.supervisionLevel,
    cards: ticket.cards.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ stage }) => stage),
    urgeCount: ticket.urges.filter(({ counted }) => counted).length,
    repeatCount: ticket.children.length,
    version,
  };
}
