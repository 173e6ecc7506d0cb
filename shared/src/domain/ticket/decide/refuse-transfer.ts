import { latest } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { VerbRule } from '../step.ts';

/** What the citizen was promised has run on; the dispatch clock starts anew. */
export const refuseTransfer: VerbRule<'refuse-transfer'> = {
  decide: (ticket, _command, context) => {
    const appeal = latest(ticket, 'appeal');
    return {
      to: 'accepted',
      clocks: [
        ...(appeal ? [{ op: 'reopen' as const, key: appeal.key }] : []),
        ...start(ticket, context, { name: 'dispatch' }),
      ],
    };
  },
};
