import { cancel } from '../clock/running.ts';
import type { VerbRule } from '../step.ts';

export const resumeHandling: VerbRule<'resume-handling'> = {
  decide: (ticket, _command, { now }) => ({ to: 'handling', clocks: cancel(ticket, now, 'progress') }),
};
