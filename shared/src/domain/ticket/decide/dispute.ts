import { start } from '../clock/start.ts';
import { DAY } from '../../time/instant.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

const DISPUTABLE_DAYS = 30;

/** Within 30 days of closing, once a round. */
export const dispute: VerbRule<'dispute'> = {
  ready: (ticket) =>
    ticket.rechecks.some(({ round }) => round === ticket.round) ? refuse('dispute-once', {}) : null,
  decide: (ticket, _command, context) => {
    const until = ticket.closedAt! + DISPUTABLE_DAYS * DAY;
    if (context.now > until) return refuse('dispute-too-late', { until });
    return { to: 'recheck', clocks: start(ticket, context, { name: 'recheck' }) };
  },
};
