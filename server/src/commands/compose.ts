import type { Command } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { nextWakeAt } from '@hotline/shared/domain/ticket/next-due';
import type { Actor } from '@hotline/shared/domain/ticket/actor';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import type { AppliedCommand } from '../store/models/ticket.ts';
import type { TicketChange } from '../store/ticket-repository.ts';
import { decideAs } from './decide-as.ts';
import { refusalProblem } from './refusal-problem.ts';
import { stageRules } from './stage-rules.ts';

/**
 * Decides commands one after the other, for one write. @param from `null` = the ticket exists nowhere yet.
 * @throws a problem when one of them is refused.
 */
export async function compose(
  context: Context,
  from: Ticket | null,
  commands: readonly Command[],
  actors: readonly Actor[],
  applied: AppliedCommand | null = null,
): Promise<TicketChange> {
  const now = context.clock.now();
  const calendarVersion = context.rules.calendar().version;
  let ticket = from;
  const events: TicketEvent[] = [];
  for (const command of commands) {
    const outcome = await decideAs(context, ticket, command, actors, now);
    context.metrics.commands.inc({ type: command.type, outcome: outcome.ok ? 'done' : outcome.refusal.code });
    if (!outcome.ok) throw refusalProblem(outcome.refusal);
    ticket = outcome.ticket;
    events.push(...outcome.events);
  }
  const state = ticket!;
  const nextDueAt = nextWakeAt(state, stageRules(context));
  return { state, events, nextDueAt, at: now, applied, calendarVersion };
}
