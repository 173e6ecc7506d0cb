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
    if (accepted) return legalStage(ticket, context) ?? acceptance(ticket, context);
    return reason.trim() === ''
      ? refuse('field-missing', { fields: ['reason'] })
      : correction(ticket, context);
  },
};

/**
 * A staged profile: what was accepted is the procedural answer, and the body goes on within the limit of the law. A matter
 * that is solved already needs no more, and 重办 has a time of its own.
 */
function legalStage(ticket: Ticket, context: Context): Step | null {
  if (ticket.round > 1 || ticket.result?.solved) return null;
  const begun = start(ticket, context, { name: 'statutory', owner: ticket.lead?.bodyId });
  if (begun.length === 0) return null;
  const submittedAt = ticket.result?.submittedAt ?? context.now;
  return {
    to: 'handling',
    clocks: [...meet(ticket, context.now, 'review'), ...meet(ticket, submittedAt, 'appeal'), ...begun],
  };
}

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
  const kept = latest(ticket, 'statutory') ?? latest(ticket, 'finish');
  const reopened: ClockChange[] = kept ? [{ op: 'reopen', key: kept.key }] : [];
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
