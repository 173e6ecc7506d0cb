import type { ClockName } from '../../sla/vocabulary.ts';
import type { Grounds } from '../context.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { termsOf } from './terms.ts';

/** How a deadline ended: kept, missed, or not yet due. */
export type DueOutcome = 'kept' | 'missed' | 'open';

/** What other grounds would have made of a deadline of the past. */
export interface ReplayedDue {
  clockKey: string;
  clock: ClockName;
  owner: string | null;
  metAt: number | null;
  before: number;
  after: number;
  outcomeBefore: DueOutcome;
  outcomeAfter: DueOutcome;
}

/**
 * The deadlines of a ticket under other grounds, from the same start and to the same end; nothing is changed. What was
 * cancelled is left out. A due that its own grounds do not give was set by a ruling and stays.
 */
export function replayDues(ticket: Ticket, own: Grounds, other: Grounds, now: number): ReplayedDue[] {
  return ticket.clocks.flatMap((clock): ReplayedDue[] => {
    const { key: clockKey, name, owner, metAt, dueAt: before } = clock;
    if (before === null || clock.cancelledAt !== null || name === 'archive') return [];
    const after = dueUnder(ticket, clock, own) === before ? dueUnder(ticket, clock, other) : before;
    if (after === null) return [];
    const outcome = (dueAt: number) => outcomeOf(metAt, dueAt, now);
    const outcomes = { outcomeBefore: outcome(before), outcomeAfter: outcome(after) };
    return [{ clockKey, clock: name, owner, metAt, before, after, ...outcomes }];
  });
}

function dueUnder(ticket: Ticket, clock: Clock, grounds: Grounds): number | null {
  const { name, startedAt: from, round, owner } = clock;
  const course = { name, from, round, owner };
  if (name !== 'finish' && name !== 'cohandler') return termsOf(ticket, course, grounds)?.dueAt ?? null;
  const ofRound = (wanted: ClockName) =>
    ticket.clocks.findLast((one) => one.name === wanted && one.round === round);
  const sign = termsOf(ticket, { ...course, name: 'sign' }, grounds)?.dueAt ?? from;
  const appeal = ofRound('appeal');
  const appealDue = appeal ? dueUnder(ticket, appeal, grounds) : null;
  const lead = name === 'cohandler' ? ofRound('finish') : undefined;
  const leadDue = lead ? dueUnder(ticket, lead, grounds) : null;
  const limits = { appealDue: appealDue === null ? null : Math.max(appealDue, sign), leadDue };
  return termsOf(ticket, course, grounds, limits)?.dueAt ?? null;
}

function outcomeOf(metAt: number | null, dueAt: number, now: number): DueOutcome {
  if ((metAt ?? now) > dueAt) return 'missed';
  return metAt === null ? 'open' : 'kept';
}
