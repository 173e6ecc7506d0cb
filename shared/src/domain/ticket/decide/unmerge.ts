import type { VerbRule } from '../step.ts';

/** Back to where it was; its clocks have run on meanwhile. */
export const unmerge: VerbRule<'unmerge'> = {
  decide: (ticket) => ({ to: ticket.mergedFrom!, clocks: [] }),
};
