import { putOffTo } from '../clock/move.ts';
import { meet, running } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 长周期挂账: due on the day promised, with a report to the citizen every 30 days. */
export const ruleLongCycle: VerbRule<'rule-long-cycle'> = {
  ready: ({ longCycle }) => (longCycle?.approvedBy === null ? null : refuse('nothing-to-judge', {})),
  decide: (ticket, { granted }, context) => {
    const decided = meet(ticket, context.now, 'extensionDecision');
    if (!granted) return stay(ticket, decided);
    const { until } = ticket.longCycle!;
    const late = running(ticket, 'finish', 'appeal').filter(({ dueAt }) => dueAt === null || dueAt < until);
    return {
      to: 'long-cycle',
      clocks: [
        ...decided,
        ...late.map((clock) => putOffTo(ticket, clock, until, context)),
        ...start(ticket, context, { name: 'progress', owner: ticket.lead?.bodyId }),
      ],
    };
  },
};
