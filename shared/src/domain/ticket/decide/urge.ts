import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const urge: VerbRule<'urge'> = { decide: (ticket) => stay(ticket) };
