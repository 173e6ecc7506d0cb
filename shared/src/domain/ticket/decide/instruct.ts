import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const instruct: VerbRule<'instruct'> = { decide: (ticket) => stay(ticket) };
