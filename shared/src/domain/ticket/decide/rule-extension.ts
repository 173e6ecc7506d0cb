import { extendBy } from '../clock/move.ts';
import { meet, running } from '../clock/running.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { extensionRuler } from '../waiting-for.ts';

/** Granted, 承办时限 and what the citizen is told move alike. The second time it is the leader's to rule. */
export const ruleExtension: VerbRule<'rule-extension'> = {
  ready: (ticket, actor) =>
    actor.role === extensionRuler(ticket) ? null : refuse('role-forbidden', { role: actor.role }),
  decide: (ticket, { granted }, context) => {
    const span = ticket.extensions.at(-1)!.span;
    const moved = granted ? running(ticket, 'finish', 'appeal') : [];
    return {
      to: 'handling',
      clocks: [
        ...meet(ticket, context.now, 'extensionDecision'),
        ...moved.map((clock) => extendBy(ticket, clock, span, context)),
      ],
    };
  },
};
