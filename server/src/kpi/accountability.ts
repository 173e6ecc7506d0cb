import type { AccountabilityRow } from '@hotline/shared/contracts/rest/metrics';
import { percentage } from '@hotline/shared/domain/kpi/percentage';
import { DAY } from '@hotline/shared/domain/time/instant';
import type { Context } from '../context.ts';
import { talliesOf } from './tallies.ts';

const WINDOW_DAYS = 90;

/** 问责 list: rolling 90 days, complaints that the hotline itself found true, per 100 dispatched, the most first. */
export async function accountabilityList({
  store,
  directory,
  clock,
}: Context): Promise<{ at: number; from: number; rows: AccountabilityRow[] }> {
  const at = clock.now();
  const from = at - WINDOW_DAYS * DAY;
  const tallies = await talliesOf(store, { from, to: at });
  const sum = (bodyId: string, wanted: string) =>
    tallies
      .filter((tally) => tally.bodyId === bodyId && tally.name === wanted)
      .reduce((total, { n }) => total + n, 0);
  const bodies = [...new Set(tallies.flatMap(({ bodyId }) => bodyId ?? []))];
  const rows = bodies.map((bodyId) => {
    const trueComplaints = sum(bodyId, 'true-complaint');
    const dispatched = sum(bodyId, 'dispatched');
    const bodyName = directory.body(bodyId)?.name ?? bodyId;
    return { bodyId, bodyName, trueComplaints, dispatched, per100: percentage(trueComplaints, dispatched) };
  });
  return { at, from, rows: rows.toSorted((a, b) => (b.per100 ?? -1) - (a.per100 ?? -1)) };
}
