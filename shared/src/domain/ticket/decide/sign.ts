import { meet } from '../clock/running.ts';
import type { VerbRule } from '../step.ts';

export const sign: VerbRule<'sign'> = {
  decide: (ticket, _command, { now }) => ({ to: 'handling', clocks: meet(ticket, now, 'sign') }),
};
