import type { AccountabilityCounts } from '@hotline/shared/domain/kpi/accountability';
import type { Store } from '../store/store.ts';
import type { Period } from './tallies.ts';

/** What was concluded against a body: 虚假办结, 提级督办, 移交. */
export type Judgements = Pick<AccountabilityCounts, 'falseClosures' | 'escalated' | 'handedOver'>;

export const noJudgements: Judgements = { falseClosures: 0, escalated: 0, handedOver: 0 };

type OfBody = { state: { bodyId: string; level?: number } };

/** Conclusions and signed orders of a period, by body. */
export async function judgementsOf(
  { checks, orders }: Store,
  { from, to }: Period,
): Promise<ReadonlyMap<string, Judgements>> {
  const during = { $gte: from, $lt: to };
  const [lies, signed] = await Promise.all([
    checks
      .find({ 'state.status': 'false-closure', 'state.conclusion.at': during }, { 'state.bodyId': 1 })
      .lean<OfBody[]>(),
    orders
      .find(
        { 'state.level': { $in: [3, 4] }, 'state.issuedAt': during },
        { 'state.bodyId': 1, 'state.level': 1 },
      )
      .lean<OfBody[]>(),
  ]);
  const found = new Map<string, Judgements>();
  const add = (bodyId: string, name: keyof Judgements): void => {
    const known = found.get(bodyId) ?? noJudgements;
    found.set(bodyId, { ...known, [name]: known[name] + 1 });
  };
  for (const { state } of lies) add(state.bodyId, 'falseClosures');
  for (const { state } of signed) add(state.bodyId, state.level === 4 ? 'handedOver' : 'escalated');
  return found;
}
