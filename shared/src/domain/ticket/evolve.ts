import type { CommandType } from './command.ts';
import type { ClockChange, TicketEvent } from './event.ts';
import type { Applier, Appliers } from './evolve/applier.ts';
import { besideAppliers } from './evolve/beside.ts';
import { changeClocks } from './evolve/clock-change.ts';
import { dispatchAppliers } from './evolve/dispatch.ts';
import { exceptionAppliers } from './evolve/exceptions.ts';
import { handlingAppliers } from './evolve/handling.ts';
import { intakeAppliers } from './evolve/intake.ts';
import { judgingAppliers } from './evolve/judging.ts';
import { opened } from './evolve/opened.ts';
import type { Card, Clock, Ticket } from './ticket.ts';
import { ladderStages } from '../supervision/stage.ts';

const appliers: Appliers<Exclude<CommandType, 'open'>> = {
  ...intakeAppliers,
  ...dispatchAppliers,
  ...handlingAppliers,
  ...exceptionAppliers,
  ...judgingAppliers,
  ...besideAppliers,
};

/**
 * The ticket after one event.
 * @throws RangeError when the event does not follow the ticket: the record is broken, nothing may be built on it.
 */
export function evolve(ticket: Ticket | null, event: TicketEvent): Ticket {
  if ((ticket?.seq ?? 0) + 1 !== event.seq) {
    throw new RangeError(`event ${event.seq} does not follow ${ticket?.seq ?? 0}`);
  }
  if (event.type === 'open') return advance(opened(event), event);
  if (!ticket) throw new RangeError(`${event.type} cannot be the first event`);
  const applier = appliers[event.type] as Applier<CommandType>;
  return advance({ ...ticket, ...applier(ticket, event) }, event);
}

/** The ticket that a whole record gives. */
export function replay(events: readonly TicketEvent[]): Ticket | null {
  return events.reduce<Ticket | null>(evolve, null);
}

/** Status and clocks change alike for every verb. */
function advance(ticket: Ticket, event: TicketEvent): Ticket {
  const clocks = event.clocks.reduce(changeClocks, ticket.clocks);
  return {
    ...ticket,
    seq: event.seq,
    status: event.to,
    statusSince: event.from === event.to ? ticket.statusSince : event.at,
    profile: event.profile ?? ticket.profile,
    acceptedAt: ticket.acceptedAt ?? (event.to === 'accepted' ? event.at : null),
    closedAt: event.to === 'closed' ? (ticket.closedAt ?? event.at) : ticket.closedAt,
    clocks,
    cards: [...ticket.cards, ...event.clocks.flatMap(cardOf)],
    calendarMissing: firstMissingYear(clocks),
  };
}

function cardOf(change: ClockChange): Card[] {
  if (change.op !== 'fire' || !isLadderStage(change.stage)) return [];
  const { stage, key, dueAt, at } = change;
  return [{ stage, clockKey: key, dueAt, firedAt: at, withdrawnAt: null }];
}

function isLadderStage(stage: string): boolean {
  return (ladderStages as readonly string[]).includes(stage);
}

function firstMissingYear(clocks: readonly Clock[]): number | null {
  const years = clocks.flatMap(({ missingYear, metAt, cancelledAt }) =>
    missingYear !== null && metAt === null && cancelledAt === null ? [missingYear] : [],
  );
  return years.length === 0 ? null : Math.min(...years);
}
