import type { VerbRule } from '../step.ts';

export const abandon: VerbRule<'abandon'> = { decide: () => ({ to: 'abandoned', clocks: [] }) };
