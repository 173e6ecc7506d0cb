import { running } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import { refuse } from '../refuse.ts';
import { extensionRefusal } from '../../sla/extension.ts';
import type { VerbRule } from '../step.ts';

/** 申请延期: the clock runs on and cards fall until it is granted. */
export const requestExtension: VerbRule<'request-extension'> = {
  ready: ({ longCycle }) => (longCycle ? refuse('long-cycle-pending', {}) : null),
  decide: (ticket, { span }, context) => {
    const { profile, calendar, now: at } = context;
    const granted = ticket.extensions
      .filter(({ round, ruling }) => round === ticket.round && ruling?.granted)
      .map((extension) => extension.span);
    const dueAt = running(ticket, 'finish')[0]?.dueAt ?? null;
    const refusal = extensionRefusal(profile, ticket.matter, { span, at, dueAt, granted }, calendar);
    if (refusal) return refusal;
    return { to: 'extension-review', clocks: start(ticket, context, { name: 'extensionDecision' }) };
  },
};
