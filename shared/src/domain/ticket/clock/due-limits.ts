import type { ClockFacts } from '../../sla/clock-facts.ts';
import type { ClockName } from '../../sla/vocabulary.ts';
import type { Grounds } from '../context.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { termsOf } from './terms.ts';

/**
 * What bounds a due besides its own spans: 诉求时限 caps 承办时限, though never before the body can have signed, and the
 * lead's due bounds its co-handlers.
 */
export function dueLimits(
  ticket: Ticket,
  { name, startedAt: from, round, owner }: Clock,
  grounds: Grounds,
): Pick<ClockFacts, 'appealDue' | 'leadDue'> {
  const latest = (wanted: ClockName) =>
    ticket.clocks.findLast((clock) => clock.name === wanted && clock.round === round)?.dueAt ?? null;
  if (name === 'cohandler') return { leadDue: latest('finish') };
  if (name !== 'finish') return {};
  const appeal = latest('appeal');
  const sign = termsOf(ticket, { name: 'sign', from, round, owner }, grounds)?.dueAt ?? from;
  return { appealDue: appeal === null ? null : Math.max(appeal, sign) };
}
