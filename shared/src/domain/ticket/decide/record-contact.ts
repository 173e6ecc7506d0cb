import { meet } from '../clock/running.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 首次联系 counts whatever came of it; the result is judged with the reply. */
export const recordContact: VerbRule<'record-contact'> = {
  decide: (ticket, _command, { now }) => stay(ticket, meet(ticket, now, 'firstContact')),
};
