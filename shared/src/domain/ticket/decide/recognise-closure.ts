import { isContent, ratingOf } from '../callback.ts';
import { meet } from '../clock/running.ts';
import { isExhausted } from '../redo.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 办结认定 by a signed document, when the second 重办 did not satisfy either. */
export const recogniseClosure: VerbRule<'recognise-closure'> = {
  ready: (ticket) => {
    const rating = ratingOf(ticket);
    if (!rating) return refuse('rating-missing', {});
    if (isContent(rating)) return refuse('rating-satisfied', {});
    return isExhausted(ticket) ? null : refuse('nothing-to-judge', {});
  },
  decide: (ticket, _command, { now }) => ({
    to: 'closed',
    clocks: meet(ticket, now, 'callbackStart', 'callbackEnd', 'recognition'),
  }),
};
