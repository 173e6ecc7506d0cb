import type { AccountabilityView } from '@hotline/shared/contracts/rest/metrics';
import { accountabilityReasons } from '@hotline/shared/domain/kpi/accountability';
import { percentage } from '@hotline/shared/domain/kpi/percentage';
import { DAY } from '@hotline/shared/domain/time/instant';
import type { Context } from '../context.ts';
import { judgementsOf, noJudgements } from './judgements.ts';
import { scorePolicy } from './score-policy.ts';
import { talliesOf } from './tallies.ts';

/**
 * 问责 list: over a rolling window what each body was found to have done, and the rules that put it on the list. Those on
 * it come first, the most complaints found true per 100 dispatched before the others.
 */
export async function accountabilityList(context: Context): Promise<AccountabilityView> {
  const { store, directory, clock } = context;
  const at = clock.now();
  const rules = scorePolicy(context).accountability;
  const window = { from: at - rules.days * DAY, to: at };
  const [tallies, judged] = await Promise.all([talliesOf(store, window), judgementsOf(store, window)]);
  const sum = (bodyId: string, wanted: string) =>
    tallies
      .filter((tally) => tally.bodyId === bodyId && tally.name === wanted)
      .reduce((total, { n }) => total + n, 0);
  const bodies = [...new Set([...tallies.flatMap(({ bodyId }) => bodyId ?? []), ...judged.keys()])];
  const rows = bodies.map((bodyId) => {
    const counts = {
      dispatched: sum(bodyId, 'dispatched'),
      trueComplaints: sum(bodyId, 'true-complaint'),
      ...(judged.get(bodyId) ?? noJudgements),
    };
    return {
      bodyId,
      bodyName: directory.body(bodyId)?.name ?? bodyId,
      ...counts,
      per100: percentage(counts.trueComplaints, counts.dispatched),
      reasons: accountabilityReasons(rules, counts),
    };
  });
  return { at, from: window.from, rules, rows: rows.toSorted(worstFirst) };
}

type Row = AccountabilityView['rows'][number];

const worstFirst = (a: Row, b: Row): number =>
  Number(b.reasons.length > 0) - Number(a.reasons.length > 0) || (b.per100 ?? -1) - (a.per100 ?? -1);
