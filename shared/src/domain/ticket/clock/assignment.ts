import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { Ticket } from '../ticket.ts';
import { termsOf } from './terms.ts';
import type { Terms } from './terms.ts';
import { running } from './running.ts';
import { start, startWith } from './start.ts';

export interface Dispatched {
  leadBodyId: string;
  coBodyIds: readonly string[];
  designated: boolean;
}

/**
 * The clocks that start with a dispatch: sign, first contact, 承办时限 capped by 诉求时限, the window for a
 * return unless designated, and one for each co-handler.
 */
export function assignmentClocks(ticket: Ticket, context: Context, to: Dispatched): ClockChange[] {
  const owner = to.leadBodyId;
  const finish = finishTerms(ticket, context, owner);
  const cohandler = { name: 'cohandler', from: context.now, round: ticket.round } as const;
  return [
    ...start(ticket, context, { name: 'sign', owner }),
    ...start(ticket, context, { name: 'firstContact', owner }),
    ...start(ticket, context, { name: 'firstFeedback', owner }),
    ...(to.designated ? [] : start(ticket, context, { name: 'returnWindow', owner })),
    ...startWith(ticket, context, { name: 'finish', owner }, finish),
    ...to.coBodyIds.flatMap((bodyId) => {
      const course = { ...cohandler, owner: bodyId };
      const terms = termsOf(ticket, course, context, { leadDue: finish?.dueAt });
      return startWith(ticket, context, { name: 'cohandler', owner: bodyId }, terms ?? finish);
    }),
  ];
}

/** Never later than what the citizen was promised, and never before the body can have signed. */
function finishTerms(ticket: Ticket, context: Context, owner: string): Terms | undefined {
  const course = { from: context.now, round: ticket.round, owner };
  const appeal = running(ticket, 'appeal').at(-1);
  const sign = termsOf(ticket, { ...course, name: 'sign' }, context);
  const appealDue = appeal?.dueAt ? Math.max(appeal.dueAt, sign?.dueAt ?? context.now) : null;
  return termsOf(ticket, { ...course, name: 'finish' }, context, { appealDue });
}
