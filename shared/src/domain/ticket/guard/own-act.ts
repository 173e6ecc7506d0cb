import type { CommandType } from '../command.ts';
import type { Actor } from '../actor.ts';
import type { CoHandling, Ticket } from '../ticket.ts';

type Authors = (ticket: Ticket, subtask: CoHandling | null) => readonly (Actor | null | undefined)[];

/** Those whose act is judged by the verb, and who therefore may not do it. */
const authors: Partial<Record<CommandType, Authors>> = {
  'rule-return': (ticket) => [...openReturns(ticket), ticket.lead?.dispatchedBy],
  'rule-consultation': openReturns,
  'rule-cohandling': (ticket, subtask) => [subtask?.dispute?.by, ticket.lead?.dispatchedBy],
  'rule-extension': (ticket) =>
    ticket.extensions.filter(({ ruling }) => !ruling).map((one) => one.requestedBy),
  'rule-long-cycle': (ticket) => [ticket.longCycle?.requestedBy],
  'approve-draft': (ticket) => [ticket.result?.writtenBy],
  review: (ticket) => [...answerers(ticket), ticket.lead?.dispatchedBy],
  'recognise-closure': (ticket) => [...answerers(ticket), ticket.lead?.dispatchedBy],
  'rule-recheck': (ticket) => [
    ...answerers(ticket),
    ...ticket.rechecks.filter(({ ruling }) => !ruling).map((one) => one.requestedBy),
    ...ticket.reviews.filter(({ round }) => round === ticket.round).map(({ by }) => by),
  ],
};

export function judgesOwnAct(
  ticket: Ticket,
  verb: CommandType,
  subtask: CoHandling | null,
  actor: Actor,
): boolean {
  return authors[verb]?.(ticket, subtask).some((author) => author?.id === actor.id) ?? false;
}

function openReturns(ticket: Ticket): Actor[] {
  return ticket.returns.filter(({ ruling }) => !ruling).map(({ requestedBy }) => requestedBy);
}

function answerers({ result }: Ticket): (Actor | null)[] {
  return result ? [result.writtenBy, result.approvedBy, result.submittedBy] : [];
}
