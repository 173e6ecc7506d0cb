import type { Tally } from '@hotline/shared/domain/kpi/tally';
import type { Store } from '../store/store.ts';

export interface Period {
  from: number;
  /** Exclusive. */
  to: number;
}
export type BodyTally = Tally & { bodyId: string | null; divisionCode: string | null };

interface Group {
  _id: Omit<BodyTally, 'n' | 'points'>;
  n: number;
  points: number;
}

/** Facts of a period, counted by body, place, kind and outcome. */
export async function talliesOf({ metricFacts }: Store, { from, to }: Period): Promise<BodyTally[]> {
  const inPeriod = { 'facts.at': { $gte: from, $lt: to } };
  const groups = await metricFacts.aggregate<Group>([
    { $match: inPeriod },
    { $project: { facts: 1, divisionCode: 1 } },
    { $unwind: '$facts' },
    { $match: inPeriod },
    {
      $group: {
        _id: {
          name: '$facts.name',
          bodyId: '$facts.bodyId',
          divisionCode: '$divisionCode',
          ok: '$facts.ok',
          excluded: '$facts.excluded',
        },
        n: { $sum: 1 },
        points: { $sum: '$facts.points' },
      },
    },
  ]);
  return groups.map(({ _id: { divisionCode = null, ...key }, n, points }) => ({
    ...key,
    divisionCode,
    n,
    points,
  }));
}
