import type { Store } from '../store/store.ts';
import type { Period } from './tallies.ts';

/** No public rule gives figures: two points for each 虚假办结 and one for each 提级督办 are our default. */
const POINTS = { falseClosure: 2, escalated: 1 } as const;

/** Points taken off a body's score for what was concluded in the period. */
export async function deductionsOf(
  { checks, orders }: Store,
  { from, to }: Period,
): Promise<ReadonlyMap<string, number>> {
  const during = { $gte: from, $lt: to };
  const [lies, escalated] = await Promise.all([
    checks
      .find({ 'state.status': 'false-closure', 'state.conclusion.at': during }, { 'state.bodyId': 1 })
      .lean<{ state: { bodyId: string } }[]>(),
    orders
      .find({ 'state.level': 3, 'state.issuedAt': during }, { 'state.bodyId': 1 })
      .lean<{ state: { bodyId: string } }[]>(),
  ]);
  const points = new Map<string, number>();
  const add = (found: readonly { state: { bodyId: string } }[], each: number): void => {
    for (const { state } of found) points.set(state.bodyId, (points.get(state.bodyId) ?? 0) + each);
  };
  add(lies, POINTS.falseClosure);
  add(escalated, POINTS.escalated);
  return points;
}
