import { HOUR } from '../../time/instant.ts';
import { assignmentClocks } from '../clock/assignment.ts';
import { meet } from '../clock/running.ts';
import { designatedBefore } from '../designation.ts';
import { refuseFull } from '../guard/capacity.ts';
import { consultationNeeded } from '../guard/consultation.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** So late after the call a dispatch by telephone can still be put on record. */
const RECORDED_WITHIN_MS = 24 * HOUR;

/** 电话先派、事后补单: 特急 and 紧急 alone. The body's clocks start when it was told, not when that is written down. */
export const dispatchByPhone: VerbRule<'dispatch-by-phone'> = {
  ready: (ticket) =>
    ticket.matter.urgency === 'normal' ? refuse('urgency-too-low', {}) : consultationNeeded(ticket),
  decide: (ticket, command, context) => {
    const { leadBodyId, coBodyIds, townshipOverride, capacityOverride, toldAt, toldTo } = command;
    if (toldTo.trim() === '') return refuse('field-missing', { fields: ['toldTo'] });
    const earliest = context.now - RECORDED_WITHIN_MS;
    if (toldAt < earliest || toldAt > context.now) {
      return refuse('told-at-invalid', { earliest, latest: context.now });
    }
    const refusal =
      refuseBodies(ticket, leadBodyId, coBodyIds, townshipOverride, context) ??
      refuseFull(ticket, [leadBodyId], capacityOverride, context);
    if (refusal) return refusal;
    const designated = designatedBefore(ticket, leadBodyId);
    const told = { ...context, now: toldAt };
    return {
      to: 'awaiting-sign',
      clocks: [
        ...meet(ticket, Math.max(toldAt, ticket.acceptedAt ?? toldAt), 'dispatch'),
        ...assignmentClocks(ticket, told, { leadBodyId, coBodyIds, designated }),
      ],
    };
  },
};
