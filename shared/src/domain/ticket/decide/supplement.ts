import { running } from '../clock/running.ts';
import { termsOf } from '../clock/terms.ts';
import type { Context } from '../context.ts';
import type { ClockChange } from '../event.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Ticket } from '../ticket.ts';

/** 补充诉求; the answer to a question asked before acceptance lets the intake clock run on. */
export const supplement: VerbRule<'supplement'> = {
  decide: (ticket, _command, context) => stay(ticket, resumed(ticket, context)),
};

function resumed(ticket: Ticket, context: Context): ClockChange[] {
  const clock = running(ticket, 'intake').find(({ pausedAt }) => pausedAt !== null);
  if (!clock || !ticket.inquiry) return [];
  const { key, name, round, startedAt: from } = clock;
  const answered = { ...ticket, inquiry: { ...ticket.inquiry, answeredAt: context.now } };
  const terms = termsOf(answered, { name, from, round }, context);
  return [{ op: 'resume', key, at: context.now }, ...(terms ? [{ op: 'move' as const, key, ...terms }] : [])];
}
