import type { ClockName } from '../sla/vocabulary.ts';
import { counts, nextStage } from './clock/stages.ts';
import type { StageRules } from './clock/stages.ts';
import { openParts } from './parts.ts';
import type { Ticket } from './ticket.ts';
import { isEnd } from './vocabulary.ts';

export interface NextDue {
  clockKey: string;
  clock: ClockName;
  owner: string | null;
  dueAt: number;
}

/** The nearest deadline that somebody has to keep, overdue ones first. */
export function nextDue(ticket: Ticket): NextDue | null {
  const dues = ticket.clocks.flatMap((clock) =>
    counts(ticket, clock) && clock.dueAt !== null && clock.name !== 'returnWindow'
      ? [{ clockKey: clock.key, clock: clock.name, owner: clock.owner, dueAt: clock.dueAt }]
      : [],
  );
  return dues.reduce<NextDue | null>((least, due) => (least && least.dueAt <= due.dueAt ? least : due), null);
}

/** When the clock process has something to do on this ticket: a stage to record, or 归档; `null` = never. */
export function nextWakeAt(ticket: Ticket, rules: StageRules): number | null {
  const archive = ticket.clocks.find((clock) => clock.name === 'archive' && counts(ticket, clock))?.dueAt;
  const instants = [nextStage(ticket, rules), archive].filter((at): at is number => typeof at === 'number');
  return instants.length === 0 ? null : Math.min(...instants);
}

export type WhyNoDeadline =
  | 'ended'
  | 'call-in-progress'
  | 'waiting-for-citizen'
  | 'calendar-missing'
  | 'waiting-for-parts'
  | 'no-limit-set';

/** Why an open ticket has no deadline; `null` when it has one. */
export function whyNoDeadline(ticket: Ticket): WhyNoDeadline | null {
  if (nextDue(ticket)) return null;
  if (isEnd(ticket.status)) return 'ended';
  if (ticket.status === 'draft') return 'call-in-progress';
  if (ticket.inquiry && ticket.inquiry.answeredAt === null) return 'waiting-for-citizen';
  if (openParts(ticket).length > 0) return 'waiting-for-parts';
  return ticket.calendarMissing === null ? 'no-limit-set' : 'calendar-missing';
}
