import { meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 首次反馈 of a 特急 matter; while 挂账 one report every 30 days. */
export const reportProgress: VerbRule<'report-progress'> = {
  decide: (ticket, _command, context) =>
    stay(ticket, [
      ...meet(ticket, context.now, 'firstFeedback', 'progress'),
      ...(ticket.status === 'long-cycle'
        ? start(ticket, context, { name: 'progress', owner: ticket.lead?.bodyId })
        : []),
    ]),
};
