import type { Facts } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { Ticket } from '../ticket.ts';

/**
 * 回避: neither the person complained of nor anybody of the body complained of may act on the ticket or see it.
 * A clerk of the same name as the person complained of is kept away as well.
 */
export function mustRecuse({ matter }: Ticket, actor: Actor, facts: Facts): boolean {
  if (actor.role === 'machine' || actor.role === 'citizen') return false;
  if (facts.accusedPersonIds.includes(actor.id)) return true;
  const { accused } = matter;
  if (!accused) return false;
  if (accused.person !== null && accused.person === actor.name) return true;
  if (actor.bodyId === null) return false;
  return actor.bodyId === accused.bodyId || facts.bodies[actor.bodyId]?.isAccused === true;
}
