import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const reclassify: VerbRule<'reclassify'> = { decide: (ticket) => stay(ticket) };
