import { assignmentClocks } from '../clock/assignment.ts';
import { meet } from '../clock/running.ts';
import { designatedBefore } from '../designation.ts';
import { refuseFull } from '../guard/capacity.ts';
import { consultationNeeded } from '../guard/consultation.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** Automatic dispatch can be seen and stopped by dispatchers for this long. */
const SEEN_FIRST_MS = 60_000;

export const dispatch: VerbRule<'dispatch'> = {
  ready: consultationNeeded,
  decide: (ticket, command, context) => {
    const { leadBodyId, coBodyIds, townshipOverride, capacityOverride } = command;
    const from = ticket.statusSince + SEEN_FIRST_MS;
    const unseen = context.actor.role === 'machine' && ticket.partOf === null && context.now < from;
    if (unseen) return refuse('too-early', { from });
    const refusal =
      refuseBodies(ticket, leadBodyId, coBodyIds, townshipOverride, context) ??
      refuseFull(ticket, [leadBodyId], capacityOverride, context);
    if (refusal) return refusal;
    const designated = designatedBefore(ticket, leadBodyId);
    return {
      to: 'awaiting-sign',
      clocks: [
        ...meet(ticket, context.now, 'dispatch'),
        ...assignmentClocks(ticket, context, { leadBodyId, coBodyIds, designated }),
      ],
    };
  },
};
