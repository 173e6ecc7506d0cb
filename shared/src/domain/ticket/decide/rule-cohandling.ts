import { running } from '../clock/running.ts';
import type { ClockChange } from '../event.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** Upheld: the subtask ends. Refused: it goes on, and its clock has run on. */
export const ruleCohandling: VerbRule<'rule-cohandling'> = {
  decide: (ticket, { bodyId, upheld }, { now }) =>
    stay(
      ticket,
      running(ticket, 'cohandler')
        .filter(({ owner }) => upheld && owner === bodyId)
        .map(({ key }): ClockChange => ({ op: 'cancel', key, at: now })),
    ),
};
