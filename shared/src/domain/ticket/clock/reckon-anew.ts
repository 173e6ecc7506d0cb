import type { Grounds, Reckoning } from '../context.ts';
import type { ClockChange } from '../event.ts';
import { changeClocks } from '../evolve/clock-change.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { dueLimits } from './due-limits.ts';
import { isRunning } from './running.ts';
import { termsOf } from './terms.ts';
import type { Terms } from './terms.ts';

/** `none`: where the due would lie without the time to sign, for a preview. */
type Floor = 'sign' | 'none';

/**
 * Running deadlines on the grounds of the context, from the same start. A due that `before` does not give was set
 * by a ruling and stays; without `before` only what waited for a calendar is computed. No due comes earlier than
 * now + the time to sign. In the order in which they began: 诉求时限 caps 承办时限, and that bounds the co-handlers.
 */
export function reckonAnew(ticket: Ticket, context: Reckoning, floor: Floor = 'sign'): ClockChange[] {
  let known = ticket;
  return ticket.clocks.flatMap((clock) => {
    const changes = reckoned(ticket, known, clock, context, floor);
    known = { ...known, clocks: changes.reduce(changeClocks, known.clocks) };
    return changes;
  });
}

function reckoned(was: Ticket, known: Ticket, clock: Clock, context: Reckoning, floor: Floor): ClockChange[] {
  if (!isRunning(clock)) return [];
  if (clock.dueAt !== null && !isReckonedBy(was, clock, context.before)) return [];
  const terms = termsNow(known, clock, context);
  if (!terms || terms.dueAt === null) return [];
  const dueAt = floor === 'none' ? terms.dueAt : notTooEarly(was, clock, terms.dueAt, context);
  const warnAt = terms.warnAt === null ? null : Math.min(terms.warnAt, dueAt);
  if (dueAt === clock.dueAt && warnAt === clock.warnAt) return [];
  return [{ op: 'move', key: clock.key, spans: terms.spans, dueAt, warnAt, missingYear: null }];
}

function isReckonedBy(ticket: Ticket, clock: Clock, before: Grounds | undefined): boolean {
  return before !== undefined && termsNow(ticket, clock, before)?.dueAt === clock.dueAt;
}

function termsNow(ticket: Ticket, clock: Clock, grounds: Grounds): Terms | undefined {
  const { name, startedAt: from, round, owner } = clock;
  return termsOf(ticket, { name, from, round, owner }, grounds, dueLimits(ticket, clock, grounds));
}

function notTooEarly(ticket: Ticket, clock: Clock, dueAt: number, context: Reckoning): number {
  if (clock.dueAt === null || dueAt >= clock.dueAt) return dueAt;
  const course = { name: 'sign', from: context.now, round: clock.round, owner: clock.owner } as const;
  const floor = termsOf(ticket, course, context)?.dueAt ?? context.now;
  return Math.min(clock.dueAt, Math.max(dueAt, floor));
}
