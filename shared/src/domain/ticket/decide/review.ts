import { cancel, latest, meet } from '../clock/running.ts';
import { start } from '../clock/start.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import { openParts } from '../parts.ts';
import { refuse } from '../refuse.ts';
import type { Step, VerbRule } from '../step.ts';
import type { Ticket } from '../ticket.ts';

/**
 * 审核. Accepted: 诉求时限 is met at the instant of the submission, and call-back begins, once all 分办单 are answered. Refused: the
 * submission counts as never made, and the first time half a working day is given for 补正.
 */
export const review: VerbRule<'review'> = {
  decide: (ticket, { accepted, reason }, context) => {
    if (accepted) return acceptance(ticket, context);
    return reason.trim() === ''
      ? refuse('field-missing', { fields: ['reason'] })
      : correction(ticket, context);
  },
};

function acceptance(ticket: Ticket, context: Context): Step {
  const { now } = context;
  const submittedAt = ticket.result?.submittedAt ?? now;
  const waits = openParts(ticket).length > 0;
  const callback = waits
    ? []
    : (['callbackStart', 'callbackEnd'] as const).flatMap((name) => start(ticket, context, { name }));
  return {
    to: 'awaiting-callback',
    clocks: [
      ...meet(ticket, now, 'review'),
      ...meet(ticket, submittedAt, 'appeal'),
      ...cancel(ticket, now, 'cohandler'),
      ...callback,
    ],
  };
}

function correction(ticket: Ticket, context: Context): Step {
  const first = !ticket.reviews.some(({ round, accepted }) => round === ticket.round && !accepted);
  const finish = latest(ticket, 'finish');
  const reopened: ClockChange[] = finish ? [{ op: 'reopen', key: finish.key }] : [];
  const owner = ticket.lead?.bodyId;
  return {
    to: 'handling',
    clocks: [
      ...meet(ticket, context.now, 'review'),
      ...reopened,
      ...(first ? start(ticket, context, { name: 'correction', owner }) : []),
    ],
  };
}
