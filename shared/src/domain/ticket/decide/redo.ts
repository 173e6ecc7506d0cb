import { isContent, ratingOf } from '../callback.ts';
import { roundClocks } from '../clock/round.ts';
import { cancel, meet } from '../clock/running.ts';
import { isExhausted, mayGoOnAfterTwo } from '../redo.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 重办: half the time; after the second one only under a supervision order of level 2. */
export const redo: VerbRule<'redo'> = {
  ready: (ticket, actor) => {
    const rating = ratingOf(ticket);
    if (!rating) return refuse('rating-missing', {});
    if (isContent(rating)) return refuse('rating-satisfied', {});
    return isExhausted(ticket) && !mayGoOnAfterTwo(ticket, actor) ? refuse('redo-exhausted', {}) : null;
  },
  decide: (ticket, _command, context) => ({
    to: 'redo',
    clocks: [
      ...meet(ticket, context.now, 'callbackStart', 'callbackEnd', 'recognition'),
      ...cancel(ticket, context.now, 'cohandler'),
      ...roundClocks(ticket, context, ticket.round + 1),
    ],
  }),
};
