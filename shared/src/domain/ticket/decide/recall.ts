import { bodyClocks, cancel } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';

/** 撤回改派; what a 会商 designated stays where it is. */
export const recall: VerbRule<'recall'> = {
  ready: ({ lead }) => (lead?.designated ? refuse('designated', {}) : null),
  decide: (ticket, _command, context) => ({
    to: 'awaiting-dispatch',
    clocks: [
      ...cancel(ticket, context.now, ...bodyClocks, 'extensionDecision'),
      ...start(ticket, context, { name: 'dispatch' }),
    ],
  }),
};
