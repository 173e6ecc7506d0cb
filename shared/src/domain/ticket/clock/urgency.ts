import type { Urgency } from '../../sla/vocabulary.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { termsOf } from './terms.ts';
import { cancel, isRunning } from './running.ts';
import { start } from './start.ts';

/** Set by whoever rules, or beyond the reach of urgency. */
const fixed: readonly Clock['name'][] = ['archive', 'supervision', 'progress', 'returnWindow', 'intake'];

/**
 * Dues under a higher urgency, counted from the same start: never later than before, and never before
 * now + the time to sign.
 */
export function urgencyClocks(ticket: Ticket, urgency: Urgency, context: Context): ClockChange[] {
  const raised = { ...ticket, matter: { ...ticket.matter, urgency } };
  const sign = termsOf(raised, { name: 'sign', from: context.now, round: ticket.round }, context);
  const floor = sign?.dueAt ?? context.now;
  const moves = ticket.clocks
    .filter((clock) => isRunning(clock) && !fixed.includes(clock.name))
    .flatMap((clock) => moveEarlier(raised, clock, floor, context));
  return [...moves, ...atTheBody(ticket, raised, context)];
}

function moveEarlier(raised: Ticket, clock: Clock, floor: number, context: Context): ClockChange[] {
  const { name, startedAt: from, round, owner } = clock;
  const terms = termsOf(raised, { name, from, round, owner }, context);
  if (!terms || terms.dueAt === null) return [];
  const dueAt = Math.max(terms.dueAt, floor);
  if (clock.dueAt !== null && dueAt >= clock.dueAt) return [];
  const warnAt = terms.warnAt === null ? null : Math.min(terms.warnAt, dueAt);
  return [{ op: 'move', key: clock.key, spans: terms.spans, dueAt, warnAt, missingYear: null }];
}

/** What only urgent matters have: an early feedback, and no return once signed. */
function atTheBody(ticket: Ticket, raised: Ticket, context: Context): ClockChange[] {
  if (!ticket.lead) return [];
  const owner = ticket.lead.bodyId;
  const has = ticket.clocks.some(({ name, round }) => name === 'firstFeedback' && round === ticket.round);
  const signed = ticket.lead.signedAt !== null;
  return [
    ...(has ? [] : start(raised, context, { name: 'firstFeedback', owner })),
    ...(signed ? cancel(ticket, context.now, 'returnWindow') : []),
  ];
}
