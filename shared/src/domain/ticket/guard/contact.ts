import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Ticket } from '../ticket.ts';
import type { ContactResult } from '../vocabulary.ts';

/** The contact result of a reply must be what the citizen's wish or a contact since the dispatch bears out. */
export function implausibleContact(ticket: Ticket, result: ContactResult): Refusal | null {
  const { citizen, lead, contacts } = ticket;
  if (result === 'anonymous') return when(citizen.isAnonymous, result);
  if (result === 'do-not-contact') return when(citizen.doNotContact, result);
  const since = lead?.dispatchedAt ?? 0;
  const recorded = contacts.some((contact) => contact.at >= since && contact.result === result);
  return recorded ? null : refuse('contact-missing', { result });
}

function when(holds: boolean, result: ContactResult): Refusal | null {
  return holds ? null : refuse('contact-implausible', { result });
}
