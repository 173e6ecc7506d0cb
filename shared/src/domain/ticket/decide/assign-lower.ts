import { running } from '../clock/running.ts';
import { startWith } from '../clock/start.ts';
import type { CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { refuseBodies } from '../guard/target-bodies.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';
import type { Ticket } from '../ticket.ts';

/** 转下级单位: a body below the lead works on a part by a due of its own, within the lead's. */
export const assignLower: VerbRule<'assign-lower'> = {
  ready: ({ lead }, _actor, { scope }) =>
    scope.some((bodyId) => bodyId !== lead?.bodyId) ? null : refuse('body-none-below', {}),
  decide: (ticket, command, context) => {
    const refusal = refused(ticket, command, context);
    if (refusal) return refusal;
    const { bodyId, dueAt } = command;
    const terms = { spans: [], dueAt, warnAt: null, missingYear: null };
    return stay(ticket, startWith(ticket, context, { name: 'cohandler', owner: bodyId }, terms));
  },
};

function refused(ticket: Ticket, command: CommandOf<'assign-lower'>, context: Context): Refusal | null {
  const { bodyId, dueAt } = command;
  if (bodyId === ticket.lead?.bodyId || ticket.coHandlers.some((one) => one.bodyId === bodyId)) {
    return refuse('body-twice', { bodyId });
  }
  if (!context.facts.scope.includes(bodyId)) return refuse('out-of-scope', { bodyId });
  const latest = running(ticket, 'finish')[0]?.dueAt ?? Infinity;
  if (dueAt <= context.now || dueAt > latest)
    return refuse('until-invalid', { earliest: context.now, latest });
  return refuseBodies(ticket, bodyId, [], null, context);
}
