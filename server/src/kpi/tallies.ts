import type { FactName } from '@hotline/shared/domain/kpi/metric-fact';
import type { Tally } from '@hotline/shared/domain/kpi/tally';
import type { Store } from '../store/store.ts';

export interface Period {
  from: number;
  /** Exclusive. */
  to: number;
}
export type BodyTally = Tally & { bodyId: string | null };

interface Group {
  _id: { name: FactName; bodyId: string | null; ok: boolean | null; excluded: Tally['excluded'] };
  n: number;
}

/** Facts of a period, counted by body, kind and outcome. */
export async function talliesOf({ metricFacts }: Store, { from, to }: Period): Promise<BodyTally[]> {
  const inPeriod = { 'facts.at': { $gte: from, $lt: to } };
  const groups = await metricFacts.aggregate<Group>([
    { $match: inPeriod },
    { $project: { facts: 1 } },
    { $unwind: '$facts' },
    { $match: inPeriod },
    {
      $group: {
        _id: {
          name: '$facts.name',
          bodyId: '$facts.bodyId',
          ok: '$facts.ok',
          excluded: '$facts.excluded',
        },
        n: { $sum: 1 },
      },
    },
  ]);
  return groups.map(({ _id, n }) => ({ ..._id, n }));
}
