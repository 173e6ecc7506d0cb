import type { VerbRule } from '../step.ts';

export const transfer: VerbRule<'transfer'> = { decide: () => ({ to: 'transferred', clocks: [] }) };
