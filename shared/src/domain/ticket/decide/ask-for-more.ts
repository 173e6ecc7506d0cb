import { running } from '../clock/running.ts';
import type { ClockChange } from '../event.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** The intake clock stands still until the citizen answers; once only. */
export const askForMore: VerbRule<'ask-for-more'> = {
  ready: (ticket) => (ticket.inquiry ? refuse('already-asked', {}) : null),
  decide: (ticket, _command, { now }) =>
    stay(
      ticket,
      running(ticket, 'intake').map(({ key }): ClockChange => ({ op: 'pause', key, at: now })),
    ),
};
