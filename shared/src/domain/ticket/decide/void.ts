import type { VerbRule } from '../step.ts';

export const voidTicket: VerbRule<'void'> = { decide: () => ({ to: 'invalid', clocks: [] }) };
