import type { VerbRule } from '../step.ts';

export const submit: VerbRule<'submit'> = { decide: () => ({ to: 'awaiting-dispatch', clocks: [] }) };
