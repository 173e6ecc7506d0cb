import { assignmentClocks } from '../clock/assignment.ts';
import { meet } from '../clock/running.ts';
import { designatedBefore } from '../designation.ts';
import { refuseFull } from '../guard/capacity.ts';
import { consultationNeeded } from '../guard/consultation.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

const FEWEST = 2;
const MOST = 5;

/**
 * 一单多办: several bodies lead, each for its part and by its own clocks. The first has this ticket, the others
 * 分办单 of it; the citizen is called back once.
 */
export const dispatchJointly: VerbRule<'dispatch-jointly'> = {
  ready: (ticket) => (ticket.status === 'consultation' ? null : consultationNeeded(ticket)),
  decide: (ticket, { leadBodyIds, townshipOverride, capacityOverride }, context) => {
    const [leadBodyId, ...others] = leadBodyIds;
    if (leadBodyId === undefined || leadBodyIds.length < FEWEST || leadBodyIds.length > MOST) {
      return refuse('leads-count', { least: FEWEST, most: MOST });
    }
    const refusal =
      refuseBodies(ticket, leadBodyId, others, townshipOverride, context) ??
      refuseFull(ticket, leadBodyIds, capacityOverride, context);
    if (refusal) return refusal;
    const designated = designatedBefore(ticket, leadBodyId);
    return {
      to: 'awaiting-sign',
      clocks: [
        ...meet(ticket, context.now, 'dispatch', 'consultation'),
        ...assignmentClocks(ticket, context, { leadBodyId, coBodyIds: [], designated }),
      ],
    };
  },
};
