import type { Facts } from '../ticket/context.ts';
import { type Actor, isBodyRole } from '../ticket/actor.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isEnd } from '../ticket/vocabulary.ts';
import type { Role } from '../ticket/vocabulary.ts';
import { maySee } from './may-see.ts';
import { isShielded } from './shield.ts';

/** Who talks with the citizen, or has to find out who he is. */
const contacts: readonly Role[] = [
  'agent',
  'shift-leader',
  'dispatcher',
  'callback-agent',
  'liaison',
  'handler',
];

/**
 * Whether the full number may be shown to somebody who contacts the citizen now; each showing is logged with a
 * reason. A body sees it while it handles the matter, and never of a shielded citizen.
 */
export function mayReveal(ticket: Ticket, reader: Actor, facts: Facts): boolean {
  if (!contacts.includes(reader.role) || !maySee(ticket, reader, facts)) return false;
  if (!isBodyRole(reader.role)) return ticket.status !== 'archived';
  return !isEnd(ticket.status) && !isShielded(ticket) && isItsLead(ticket, facts);
}

function isItsLead({ lead }: Ticket, { scope }: Facts): boolean {
  return lead !== null && lead.signedAt !== null && scope.includes(lead.bodyId);
}
