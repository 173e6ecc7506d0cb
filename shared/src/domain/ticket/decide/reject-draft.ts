import { draftWaiting } from '../guard/draft-waiting.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const rejectDraft: VerbRule<'reject-draft'> = {
  ready: draftWaiting,
  decide: (ticket) => stay(ticket),
};
