import type { VerbRule } from '../step.ts';

export const withdraw: VerbRule<'withdraw'> = { decide: () => ({ to: 'withdrawn', clocks: [] }) };
