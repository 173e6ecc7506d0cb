import type { Ticket } from './ticket.ts';
import type { Role, Status } from './vocabulary.ts';

export interface WaitingFor {
  role: Role;
  /** Body whose staff is waited for; `null` = the hotline, the leaders or the citizen. */
  bodyId: string | null;
}

const roleOf: Partial<Record<Status, Role>> = {
  draft: 'agent',
  intake: 'dispatcher',
  accepted: 'agent',
  'awaiting-dispatch': 'dispatcher',
  'awaiting-sign': 'liaison',
  'awaiting-review': 'reviewer',
  'awaiting-callback': 'callback-agent',
  'return-review': 'reviewer',
  consultation: 'hotline-head',
  'extension-review': 'hotline-head',
  'long-cycle': 'liaison',
  redo: 'dispatcher',
  recheck: 'reviewer',
};

/** Who has to act next; `null` once the ticket has ended. */
export function waitingFor(ticket: Ticket): WaitingFor | null {
  const role = exceptionalRole(ticket) ?? roleOf[ticket.status];
  if (!role) return null;
  const inBody = role === 'liaison' || role === 'handler' || role === 'body-head';
  return { role, bodyId: inBody ? (ticket.lead?.bodyId ?? null) : null };
}

const roleAtDesk = { liaison: 'liaison', handler: 'handler', approval: 'body-head' } as const;

function exceptionalRole(ticket: Ticket): Role | undefined {
  const { status, inquiry, longCycle, lead } = ticket;
  if (status === 'intake' && inquiry && inquiry.answeredAt === null) return 'citizen';
  if (status === 'extension-review') return extensionRuler(ticket);
  if (status !== 'handling') return undefined;
  if (longCycle && longCycle.approvedBy === null) return 'leader';
  return lead ? roleAtDesk[lead.desk] : undefined;
}

/** The first extension of a round is ruled by the hotline office, any further one by the leader. */
export function extensionRuler(ticket: Ticket): 'hotline-head' | 'leader' {
  const before = ticket.extensions.filter(({ round, ruling }) => round === ticket.round && ruling?.granted);
  return before.length === 0 ? 'hotline-head' : 'leader';
}
