import { running } from '../clock/running.ts';
import type { ClockChange } from '../event.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

export const feedBackCohandling: VerbRule<'feed-back-cohandling'> = {
  decide: (ticket, { bodyId }, { now }) =>
    stay(
      ticket,
      running(ticket, 'cohandler')
        .filter(({ owner }) => owner === bodyId)
        .map(({ key }): ClockChange => ({ op: 'meet', key, at: now })),
    ),
};
