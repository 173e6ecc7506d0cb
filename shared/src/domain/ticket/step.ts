import type { CommandOf, CommandType } from './command.ts';
import type { Context, Facts } from './context.ts';
import type { Refusal } from './decision.ts';
import type { ClockChange } from './event.ts';
import type { Actor } from './actor.ts';
import type { Ticket } from './ticket.ts';
import type { Status } from './vocabulary.ts';

/** What an accepted command leads to. */
export interface Step {
  to: Status;
  clocks: readonly ClockChange[];
  /** Binds the ticket to the profile of the context. */
  bindsProfile?: boolean;
}

export interface VerbRule<T extends CommandType> {
  /** What speaks against the verb before its contents are known: the interface then does not offer it. */
  ready?: (ticket: Ticket, actor: Actor, facts: Facts) => Refusal | null;
  decide: (ticket: Ticket, command: CommandOf<T>, context: Context) => Step | Refusal;
}

export function stay(ticket: Ticket, clocks: readonly ClockChange[] = []): Step {
  return { to: ticket.status, clocks };
}

export function isRefusal(outcome: Step | Refusal): outcome is Refusal {
  return 'code' in outcome;
}
