import { withEnding } from './clock/end.ts';
import type { Command, CommandType } from './command.ts';
import type { Context } from './context.ts';
import { open } from './decide/open.ts';
import { rules } from './decide/rules.ts';
import type { Decision, Refusal } from './decision.ts';
import type { TicketEvent } from './event.ts';
import { subtaskOf } from './guard/co-handling.ts';
import { guard } from './guard/guard.ts';
import { missingTexts } from './guard/required-texts.ts';
import { refuse } from './refuse.ts';
import { isRefusal } from './step.ts';
import type { Step, VerbRule } from './step.ts';
import type { Ticket } from './ticket.ts';

/**
 * Whether a command is accepted, and what then happened. Pure: the same arguments give the same answer.
 * `ticket` is `null` for `open` only; the events follow it without a gap.
 */
export function decide(ticket: Ticket | null, command: Command, context: Context): Decision {
  const outcome = outcomeOf(ticket, command, context);
  if (isRefusal(outcome)) return { ok: false, refusal: outcome };
  return { ok: true, events: [toEvent(ticket, command, context, outcome)] };
}

function outcomeOf(ticket: Ticket | null, command: Command, context: Context): Step | Refusal {
  if (command.type === 'open') return ticket ? refuse('already-open', {}) : open(command, context);
  if (!ticket) return refuse('ticket-unknown', {});
  const { actor, facts } = context;
  const rule = rules[command.type] as VerbRule<CommandType>;
  const refusal =
    guard(ticket, command.type, subtaskOf(ticket, command), actor, facts) ??
    rule.ready?.(ticket, actor, facts) ??
    missingTexts(command);
  if (refusal) return refusal;
  const step = rule.decide(ticket, command, context);
  return isRefusal(step) ? step : withEnding(ticket, step, context);
}

function toEvent(ticket: Ticket | null, command: Command, context: Context, step: Step): TicketEvent {
  const { id, version } = context.profile;
  return {
    seq: (ticket?.seq ?? 0) + 1,
    type: command.type,
    at: context.now,
    actor: context.actor,
    from: ticket?.status ?? null,
    to: step.to,
    data: command,
    clocks: step.clocks,
    profile: step.bindsProfile ? { id, version } : null,
  } as TicketEvent;
}
