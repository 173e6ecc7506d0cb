import { dueStages } from '@hotline/shared/domain/ticket/clock/stages';
import type { StageRules } from '@hotline/shared/domain/ticket/clock/stages';
import type { Command } from '@hotline/shared/domain/ticket/command';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import { nextWakeAt } from '@hotline/shared/domain/ticket/next-due';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../context.ts';
import type { TicketChange } from '../store/ticket-repository.ts';
import { machine } from './actors.ts';
import { decideAs } from './decide-as.ts';
import { stageRules } from './stage-rules.ts';

const PUT_OFF_MS = 60_000;

/**
 * Everything that a ticket's clocks have to record at this instant: stages in the order in which they came due,
 * then 归档. Without events only the next look is settled; what was refused is looked at again in a minute.
 */
export async function recordDue(context: Context, ticket: Ticket, now: number): Promise<TicketChange> {
  const stages = stageRules(context);
  let state = ticket;
  const events: TicketEvent[] = [];
  for (const command of dueCommands(ticket, stages, now)) {
    const outcome = await decideAs(context, state, command, [machine], now);
    if (!outcome.ok) {
      context.log.error(
        { ticketNo: ticket.ticketNo, command: command.type, code: outcome.refusal.code },
        'clock refused',
      );
      continue;
    }
    state = outcome.ticket;
    events.push(...outcome.events);
  }
  const wakeAt = nextWakeAt(state, stages);
  const nextDueAt = wakeAt !== null && wakeAt <= now ? now + PUT_OFF_MS : wakeAt;
  return { state, events, nextDueAt, at: now, applied: null, calendarVersion: stages.calendar.version };
}

function dueCommands(ticket: Ticket, rules: StageRules, now: number): Command[] {
  const stages = dueStages(ticket, rules, now).map(({ clockKey, stage, dueAt }): Command => ({
    type: 'fire-clock',
    clockKey,
    stage,
    dueAt,
  }));
  const archive = ticket.clocks.find(
    ({ name, metAt, cancelledAt }) => name === 'archive' && metAt === null && cancelledAt === null,
  );
  const archived = archive?.dueAt && archive.dueAt <= now;
  return archived ? [...stages, { type: 'archive', archiveNo: `DA${ticket.ticketNo ?? ticket.id}` }] : stages;
}
