import { roundClocks } from '../clock/round.ts';
import { meet } from '../clock/running.ts';
import type { VerbRule } from '../step.ts';

export const ruleRecheck: VerbRule<'rule-recheck'> = {
  decide: (ticket, { upheld }, context) => {
    const ruled = meet(ticket, context.now, 'recheck');
    if (!upheld) return { to: 'closed', clocks: ruled };
    return { to: 'redo', clocks: [...ruled, ...roundClocks(ticket, context, ticket.round + 1)] };
  },
};
