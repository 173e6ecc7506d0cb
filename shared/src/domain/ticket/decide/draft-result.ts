import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const draftResult: VerbRule<'draft-result'> = { decide: (ticket) => stay(ticket) };
