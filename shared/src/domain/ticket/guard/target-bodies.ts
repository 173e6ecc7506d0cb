import type { Context } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Ticket } from '../ticket.ts';
import { refuseTownships } from './township.ts';

/** The one door of every dispatch: whether these bodies can be given the matter: known, each once, 回避, and the township guard. */
export function refuseBodies(
  ticket: Ticket,
  leadBodyId: string,
  coBodyIds: readonly string[],
  townshipOverride: string | null,
  context: Context,
): Refusal | null {
  const all = [leadBodyId, ...coBodyIds];
  const twice = all.find((bodyId, index) => all.indexOf(bodyId) !== index);
  if (twice !== undefined) return refuse('body-twice', { bodyId: twice });
  for (const bodyId of all) {
    const refusal = refuseBody(ticket, bodyId, context);
    if (refusal) return refusal;
  }
  return refuseTownships(ticket, all, townshipOverride, context);
}

function refuseBody({ matter }: Ticket, bodyId: string, { facts }: Context): Refusal | null {
  const body = facts.bodies[bodyId];
  if (!body?.active) return refuse('body-unknown', { bodyId });
  const { accused } = matter;
  if (body.isAccused || accused?.bodyId === bodyId) return refuse('recusal-body', { bodyId });
  if (accused?.concernsConduct && !body.mayHandleConduct) return refuse('conduct-route', { bodyId });
  return null;
}
