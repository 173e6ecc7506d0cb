import { isContent, ratingOf } from '../callback.ts';
import { meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { cancel } from '../clock/running.ts';
import { partsOpen } from '../parts.ts';
import { isExhausted } from '../redo.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** One rating a round. A content one closes; any other waits for the judgement of the call-back agent. */
export const rate: VerbRule<'rate'> = {
  ready: (ticket) => (ratingOf(ticket) ? refuse('already-rated', {}) : partsOpen(ticket)),
  decide: (ticket, command, context) => {
    const { now } = context;
    if (isContent(command)) {
      return { to: 'closed', clocks: meet(ticket, now, 'callbackStart', 'callbackEnd') };
    }
    const called = meet(ticket, now, 'callbackStart');
    if (!isExhausted(ticket)) return stay(ticket, called);
    return stay(ticket, [
      ...called,
      ...cancel(ticket, now, 'callbackEnd'),
      ...start(ticket, context, { name: 'recognition' }),
    ]);
  },
};
