import type { CommandType } from '../command.ts';
import type { Facts } from '../context.ts';
import type { Actor, CoHandling, Ticket } from '../ticket.ts';
import type { Role } from '../vocabulary.ts';
import { isCoHandlingVerb } from './co-handling.ts';

const bodyRoles: readonly Role[] = ['liaison', 'handler', 'body-head'];

/** Staff of a body act for that body and those below it; everybody else for every ticket. */
export function isBodyRole(role: Role): boolean {
  return bodyRoles.includes(role);
}

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
