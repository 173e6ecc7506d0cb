import type { Facts } from '../context.ts';
import type { Refusal } from '../decision.ts';
import { refuse } from '../refuse.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';

/** Those of the bodies that are, or belong to, a township on whose 履职清单 the matter is not. */
export function withoutDuty(bodyIds: readonly string[], { bodies }: Pick<Facts, 'bodies'>): string[] {
  return bodyIds.filter((bodyId) => bodies[bodyId]?.isTownship && !bodies[bodyId].onDutyList);
}

/**
 * Township guard (国办函〔2025〕66号): no department's duty goes to a township whose 履职清单 does not name it, unless a
 * person says why. The machine says why for nobody: only in a 分办单 it passes on the reason of who decided on 一单多办.
 */
export function refuseTownships(
  { partOf }: Pick<Ticket, 'partOf'>,
  bodyIds: readonly string[],
  override: string | null,
  { actor, facts }: { actor: Actor; facts: Facts },
): Refusal | null {
  const [bodyId] = withoutDuty(bodyIds, facts);
  if (bodyId === undefined) return null;
  const said = override !== null && override.trim() !== '';
  const byPerson = actor.role !== 'machine' || partOf !== null;
  return said && byPerson ? null : refuse('township-guard', { bodyId });
}
