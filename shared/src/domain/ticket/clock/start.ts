import type { ClockName } from '../../sla/vocabulary.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Clock, Ticket } from '../ticket.ts';
import { termsOf } from './terms.ts';
import type { Terms } from './terms.ts';

interface Start {
  name: ClockName;
  /** Body that answers for it; the hotline if left out. */
  owner?: string;
  round?: number;
}

/** A clock that starts now with what the profile allows; none if the profile sets no such limit. */
export function start(ticket: Ticket, context: Context, what: Start): ClockChange[] {
  const { name, owner, round = ticket.round } = what;
  return startWith(
    ticket,
    context,
    what,
    termsOf(ticket, { name, from: context.now, round, owner }, context),
  );
}

export function startWith(
  ticket: Ticket,
  { now }: Context,
  { name, owner = null, round = ticket.round }: Omit<Start, 'owner'> & { owner?: string | null },
  terms: Terms | undefined,
): ClockChange[] {
  if (!terms) return [];
  const clock: Clock = {
    key: keyOf(ticket, name, round, owner),
    name,
    round,
    owner,
    startedAt: now,
    ...terms,
    metAt: null,
    cancelledAt: null,
    pausedMs: 0,
    pausedAt: null,
    fired: [],
  };
  return [{ op: 'start', clock }];
}

/** `finish/1/BODY`, and `finish/1/BODY#2` for the second such clock of the round. */
function keyOf(ticket: Ticket, name: ClockName, round: number, owner: string | null): string {
  const stem = [name, round, ...(owner === null ? [] : [owner])].join('/');
  const before = ticket.clocks.filter(({ key }) => key === stem || key.startsWith(`${stem}#`)).length;
  return before === 0 ? stem : `${stem}#${before + 1}`;
}
