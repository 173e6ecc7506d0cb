import type { CommandType } from './command.ts';
import type { Facts } from './context.ts';
import { rules } from './decide/rules.ts';
import { isCoHandlingVerb } from './guard/co-handling.ts';
import { guard } from './guard/guard.ts';
import { verbs } from './permissions.ts';
import type { Actor } from './actor.ts';
import type { Ticket } from './ticket.ts';

/** What this actor may do now. The interface shows nothing else; {@link decide} refuses nothing of it for who or when. */
export function offered(ticket: Ticket, actor: Actor, facts: Facts): CommandType[] {
  return verbs.filter((verb) => verb !== 'open' && isOffered(ticket, verb, actor, facts));
}

function isOffered(ticket: Ticket, verb: Exclude<CommandType, 'open'>, actor: Actor, facts: Facts): boolean {
  const subtasks = isCoHandlingVerb(verb) ? ticket.coHandlers : [null];
  return (
    subtasks.some((subtask) => !guard(ticket, verb, subtask, actor, facts)) &&
    !rules[verb].ready?.(ticket, actor, facts)
  );
}
