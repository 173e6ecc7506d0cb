import { urgencyClocks } from '../clock/urgency.ts';
import { urgencies } from '../../sla/vocabulary.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const raiseUrgency: VerbRule<'raise-urgency'> = {
  ready: ({ matter }) => (matter.urgency === urgencies.at(-1) ? refuse('urgency-not-higher', {}) : null),
  decide: (ticket, { urgency }, context) => {
    const higher = urgencies.indexOf(urgency) > urgencies.indexOf(ticket.matter.urgency);
    return higher ? stay(ticket, urgencyClocks(ticket, urgency, context)) : refuse('urgency-not-higher', {});
  },
};
