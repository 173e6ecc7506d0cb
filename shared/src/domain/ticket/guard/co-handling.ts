import type { Command, CommandType } from '../command.ts';
import type { CoHandling, Ticket } from '../ticket.ts';

const statusesOf: Partial<Record<CommandType, readonly CoHandling['status'][]>> = {
  'sign-cohandling': ['awaiting-sign'],
  'feed-back-cohandling': ['handling'],
  'dispute-cohandling': ['awaiting-sign', 'handling'],
  'rule-cohandling': ['disputed'],
};

/** Verbs that are about one subtask (协办) and not about the lead. */
export function isCoHandlingVerb(verb: CommandType): boolean {
  return verb in statusesOf;
}

/** The co-handling body that a command is about. */
export function subtaskOf(ticket: Ticket, command: Command): CoHandling | null {
  if (!('bodyId' in command)) return null;
  return ticket.coHandlers.find(({ bodyId }) => bodyId === command.bodyId) ?? null;
}

export function allows(verb: CommandType, subtask: CoHandling): boolean {
  const disputed = verb === 'dispute-cohandling' && subtask.dispute !== null;
  return !disputed && (statusesOf[verb]?.includes(subtask.status) ?? false);
}
