import { subtaskOf } from '../guard/co-handling.ts';
import { addSpan } from '../../time/add-span.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

const WINDOW = '0.5wd';

/** A co-handler may say once, within half a working day, that the matter is not his. */
export const disputeCohandling: VerbRule<'dispute-cohandling'> = {
  decide: (ticket, command, { now, calendar }) => {
    const window = addSpan(calendar, subtaskOf(ticket, command)!.assignedAt, WINDOW);
    const over = 'due' in window && now > window.due;
    return over ? refuse('window-closed', { closedAt: window.due }) : stay(ticket);
  },
};
