import { assignmentClocks } from '../clock/assignment.ts';
import { meet } from '../clock/running.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import type { VerbRule } from '../step.ts';

/** 指定承办: no return afterwards. The ruling is reason enough for a township. */
export const ruleConsultation: VerbRule<'rule-consultation'> = {
  decide: (ticket, { leadBodyId, coBodyIds, reason }, context) =>
    refuseBodies(ticket, leadBodyId, coBodyIds, reason, context) ?? {
      to: 'awaiting-sign',
      clocks: [
        ...meet(ticket, context.now, 'consultation'),
        ...assignmentClocks(ticket, context, { leadBodyId, coBodyIds, designated: true }),
      ],
    },
};
