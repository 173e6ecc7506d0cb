import type { Facts } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';

/**
 * A body with as much on its desk as it can carry is given more by a person who says why, and by no machine. A 分办单
 * follows the decision on 一单多办, a 会商 gives its reason in the ruling: neither asks again.
 */
export function refuseFull(
  { partOf }: Pick<Ticket, 'partOf'>,
  leadBodyIds: readonly string[],
  override: string | null | undefined,
  { actor, facts }: { actor: Actor; facts: Pick<Facts, 'bodies'> },
): Refusal | null {
  if (partOf !== null && actor.role === 'machine') return null;
  const full = leadBodyIds.find((bodyId) => facts.bodies[bodyId]?.isFull);
  if (full === undefined) return null;
  const said = (override ?? '').trim() !== '';
  return said && actor.role !== 'machine' ? null : refuse('body-full', { bodyId: full });
}
