import type { CommandType } from '../command.ts';
import type { Facts } from '../context.ts';
import { type Actor, isBodyRole } from '../actor.ts';
import type { CoHandling, Ticket } from '../ticket.ts';
import { isCoHandlingVerb } from './co-handling.ts';

export function outOfScope(
  ticket: Ticket,
  verb: CommandType,
  subtask: CoHandling | null,
  actor: Actor,
  facts: Facts,
): boolean {
  if (!isBodyRole(actor.role)) return false;
  if (verb === 'give-opinion') return !wasAsked(ticket, facts.scope);
  const target = isCoHandlingVerb(verb) ? subtask?.bodyId : ticket.lead?.bodyId;
  return target === undefined || !facts.scope.includes(target) || notHisWork(ticket, verb, actor);
}

/** Bodies that the matter was dispatched to in this round have a say in the 会商. */
function wasAsked({ pastLeads, round }: Ticket, scope: readonly string[]): boolean {
  return pastLeads.some((past) => past.round === round && scope.includes(past.bodyId));
}

/** A handler works on what the liaison gave to him. */
function notHisWork(ticket: Ticket, verb: CommandType, actor: Actor): boolean {
  return actor.role === 'handler' && !isCoHandlingVerb(verb) && ticket.lead?.handlerId !== actor.id;
}
