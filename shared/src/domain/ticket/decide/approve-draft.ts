import { draftWaiting } from '../guard/draft-waiting.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 审签. */
export const approveDraft: VerbRule<'approve-draft'> = {
  ready: draftWaiting,
  decide: (ticket) => stay(ticket),
};
