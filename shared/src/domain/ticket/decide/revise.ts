import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const revise: VerbRule<'revise'> = { decide: (ticket) => stay(ticket) };
