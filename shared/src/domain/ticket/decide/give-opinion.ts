import { isBodyRole } from '../actor.ts';
import { refuse } from '../refuse.ts';
import type { VerbRule } from '../step.ts';
import { stay } from '../step.ts';

/** 会商各方意见: a body speaks for itself and those below it; the hotline writes down what anybody said. */
export const giveOpinion: VerbRule<'give-opinion'> = {
  decide: (ticket, { bodyId, namesBodyId }, { actor, facts }) => {
    const own = bodyId !== null && facts.scope.includes(bodyId);
    if (isBodyRole(actor.role) && !own) return refuse('out-of-scope', { bodyId });
    const unknown = [bodyId, namesBodyId].find((id) => id !== null && !facts.bodies[id]?.active);
    return unknown ? refuse('body-unknown', { bodyId: unknown }) : stay(ticket);
  },
};
