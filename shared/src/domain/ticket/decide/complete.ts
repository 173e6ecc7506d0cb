import { urgencyClocks } from '../clock/urgency.ts';
import { completed } from '../evolve/revised.ts';
import { missingElements } from '../guard/elements.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 补登: the form of a call that was handed to an emergency line first. One call, one ticket. */
export const complete: VerbRule<'complete'> = {
  ready: ({ awaitsForm }) => (awaitsForm ? null : refuse('already-done', {})),
  decide: (ticket, command, context) => {
    const { citizen, matter } = completed(ticket, command);
    const fields = missingElements(matter, citizen);
    if (fields.length > 0) return refuse('field-missing', { fields });
    const raised = matter.urgency !== ticket.matter.urgency;
    return stay(ticket, raised ? urgencyClocks(ticket, matter.urgency, context) : []);
  },
};
