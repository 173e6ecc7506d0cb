import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const signCohandling: VerbRule<'sign-cohandling'> = { decide: (ticket) => stay(ticket) };
