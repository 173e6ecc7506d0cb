import type { Facts } from '../ticket/context.ts';
import { mustRecuse } from '../ticket/guard/recusal.ts';
import { type Actor, isBodyRole } from '../ticket/actor.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Role } from '../ticket/vocabulary.ts';

/** Administrators keep the system and auditors the audit trail; neither reads tickets. */
const blind: readonly Role[] = ['administrator', 'auditor', 'citizen'];

/**
 * Whether somebody may open a ticket at all: 回避 first, then hotline staff and leaders all, staff of a body
 * what was given to it or to a body below it. The citizen has his own door, by query code.
 */
export function maySee(ticket: Ticket, reader: Actor, facts: Facts): boolean {
  if (blind.includes(reader.role) || mustRecuse(ticket, reader, facts)) return false;
  return !isBodyRole(reader.role) || bodiesOf(ticket).some((bodyId) => facts.scope.includes(bodyId));
}

/** Lead, earlier leads and co-handlers. */
function bodiesOf({ lead, pastLeads, coHandlers }: Ticket): string[] {
  return [...(lead ? [lead] : []), ...pastLeads, ...coHandlers].map(({ bodyId }) => bodyId);
}
