import { start } from '../clock/start.ts';
import { running } from '../clock/running.ts';
import { refuse } from '../refuse.ts';
import { addSpan } from '../../time/add-span.ts';
import type { Context } from '../context.ts';
import type { Ticket } from '../ticket.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 申请长周期挂账 for a matter on the list, to a day within the longest time. */
export const requestLongCycle: VerbRule<'request-long-cycle'> = {
  ready: (ticket, _actor, facts) => {
    if (ticket.longCycle) return refuse('long-cycle-pending', {});
    return facts.longCycleListed ? null : refuse('long-cycle-not-listed', {});
  },
  decide: (ticket, { until }, context) => {
    const { earliest, latest } = limits(ticket, context);
    if (until <= earliest || until > latest) return refuse('until-invalid', { earliest, latest });
    return stay(ticket, start(ticket, context, { name: 'extensionDecision' }));
  },
};

function limits(ticket: Ticket, { now, profile, calendar }: Context): { earliest: number; latest: number } {
  const longest = addSpan(calendar, now, profile.longCycleLongest);
  return {
    earliest: Math.max(now, running(ticket, 'finish')[0]?.dueAt ?? now),
    latest: 'due' in longest ? longest.due : now,
  };
}
