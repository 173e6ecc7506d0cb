import { meet } from '../clock/running.ts';
import { callbackWanted } from '../callback.ts';
import { partsOpen } from '../parts.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const recordCallback: VerbRule<'record-callback'> = {
  ready: (ticket) => (callbackWanted(ticket) ? partsOpen(ticket) : refuse('callback-not-wanted', {})),
  decide: (ticket, _command, { now }) => stay(ticket, meet(ticket, now, 'callbackStart')),
};
