import { clockDue } from '../../sla/clock-due.ts';
import type { ClockDue } from '../../sla/clock-due.ts';
import type { ClockFacts } from '../../sla/clock-facts.ts';
import { statutoryLimit } from '../../sla/profile.ts';
import type { Profile } from '../../sla/profile.ts';
import { statutoryStages } from '../../sla/statutory-due.ts';
import type { ClockName } from '../../sla/vocabulary.ts';
import type { WorkCalendar } from '../../time/work-calendar.ts';
import type { Grounds } from '../context.ts';
import type { Ticket } from '../ticket.ts';

/** What a clock is given, as the ticket keeps it; the explanation is computed again when it is asked for. */
export type Terms = Omit<ClockDue, 'ledger'>;

export interface Course {
  name: ClockName;
  /** Epoch milliseconds. */
  from: number;
  round: number;
  /** Body that answers for it; the hotline if left out. */
  owner?: string | null | undefined;
}

/** The calendar by which the owner of a clock works. */
export function calendarFor(
  { calendar, calendarOf }: Omit<Grounds, 'profile'>,
  owner: Course['owner'],
): WorkCalendar {
  return owner ? (calendarOf?.(owner) ?? calendar) : calendar;
}

/** Undefined where the profile sets no such limit for this matter. */
export function termsOf(
  ticket: Ticket,
  course: Course,
  grounds: Grounds,
  more: Pick<ClockFacts, 'appealDue' | 'leadDue'> = {},
): Terms | undefined {
  const facts = { ...clockFacts(ticket, course, grounds.profile), ...more };
  const calendar = calendarFor(grounds, course.owner);
  const due = clockDue(grounds.profile, course.name, facts, calendar, course.from);
  if (!due) return undefined;
  const { spans, dueAt, warnAt, missingYear } = due;
  return { spans, dueAt, warnAt, missingYear };
}

/** Everything that the due of a clock of this ticket depends on; the ledger explains it from the same facts. */
export function clockFacts(ticket: Ticket, { name, from, round }: Course, profile: Profile): ClockFacts {
  const { type, urgency } = ticket.matter;
  const extendable = name === 'finish' || name === 'appeal';
  return {
    type,
    urgency,
    redo: round > 1,
    statutory: statutoryLimit(profile, ticket.matter),
    stage: name === 'statutory' ? stageFrom(ticket, from, round, profile) : undefined,
    upstreamDue: ticket.upstreamDue,
    extensions: extendable ? granted(ticket, from, round) : [],
    pauses: name === 'intake' ? pauses(ticket) : [],
  };
}

/** The stages of a round follow each other: the one that began then, or begins now. */
function stageFrom(ticket: Ticket, from: number, round: number, profile: Profile): ClockFacts['stage'] {
  const before = ticket.clocks.filter(
    (clock) => clock.name === 'statutory' && clock.round === round && clock.startedAt < from,
  );
  return statutoryStages(profile, ticket.matter.type)[before.length];
}

function granted(ticket: Ticket, from: number, round: number): NonNullable<ClockFacts['extensions']> {
  return ticket.extensions.flatMap(({ span, requestedAt, ruling, ...asked }) =>
    ruling?.granted && asked.round === round && requestedAt >= from
      ? [{ span, approver: ruling.by.name, at: ruling.at }]
      : [],
  );
}

function pauses({ inquiry }: Ticket): NonNullable<ClockFacts['pauses']> {
  return inquiry && inquiry.answeredAt !== null
    ? [{ from: inquiry.at, to: inquiry.answeredAt, reason: inquiry.question }]
    : [];
}
