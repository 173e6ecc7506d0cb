import type { CommandType } from '../command.ts';
import type { Facts } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { happensIn, mayRole, mayRoleIn } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import type { Actor } from '../actor.ts';
import type { CoHandling, Ticket } from '../ticket.ts';
import { allows, isCoHandlingVerb } from './co-handling.ts';
import { judgesOwnAct } from './own-act.ts';
import { mustRecuse } from './recusal.ts';
import { outOfScope } from './scope.ts';

/**
 * What is asked of every verb alike: role, 回避, state, scope, and that nobody judges his own act.
 * `subtask` is the co-handling that the verb is about, if it is about one.
 */
export function guard(
  ticket: Ticket,
  verb: CommandType,
  subtask: CoHandling | null,
  actor: Actor,
  facts: Facts,
): Refusal | null {
  if (!mayRole(actor.role, verb)) return refuse('role-forbidden', { role: actor.role });
  if (mustRecuse(ticket, actor, facts)) return refuse('recusal-actor', {});
  if (!happensIn(verb, ticket.status)) return refuse('status-forbids', { status: ticket.status, verb });
  if (!mayRoleIn(actor.role, verb, ticket.status)) return refuse('role-forbidden', { role: actor.role });
  if (outOfScope(ticket, verb, subtask, actor, facts)) {
    return refuse('out-of-scope', { bodyId: actor.bodyId });
  }
  if (isCoHandlingVerb(verb)) {
    if (!subtask) return refuse('cohandler-unknown', { bodyId: '' });
    if (!allows(verb, subtask)) return refuse('status-forbids', { status: ticket.status, verb });
  }
  if (judgesOwnAct(ticket, verb, subtask, actor)) return refuse('own-act', {});
  return null;
}
