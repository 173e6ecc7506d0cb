import type { MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { upkeepAt } from '@hotline/shared/domain/kpi/knowledge-upkeep';
import { countsOf, exclusionsOf } from '@hotline/shared/domain/kpi/tally';
import type { Context } from '../context.ts';
import { findKnowledge } from '../knowledge/find-knowledge.ts';
import { keptAtOf } from '../knowledge/kept-at.ts';
import { figuresOf } from './figures-of.ts';
import { judgementsOf, noJudgements } from './judgements.ts';
import { scorePolicy } from './score-policy.ts';
import { scoreOf } from './score-of.ts';
import { talliesOf } from './tallies.ts';
import type { BodyTally, Period } from './tallies.ts';

/** Division codes of a township have nine digits; what lies below it counts for it. */
const TOWNSHIP_DIGITS = 9;

/**
 * 考核指标 of a period, of one place where it is named; deadlines that are still to come do not count yet. Scores are
 * of whole bodies: they do not follow the place.
 */
export async function metricsOf(
  context: Context,
  { from, to, divisionCode }: Period & { divisionCode?: string | undefined },
): Promise<MetricsView> {
  const now = context.clock.now();
  const until = { from, to: Math.min(to, now) };
  const [all, judged] = await Promise.all([
    talliesOf(context.store, until),
    judgementsOf(context.store, until),
  ]);
  const tallies = divisionCode ? all.filter((one) => one.divisionCode?.startsWith(divisionCode)) : all;
  const policy = scorePolicy(context);
  const bodies = [...new Set([...tallies.flatMap(({ bodyId }) => bodyId ?? []), ...judged.keys()])].flatMap(
    (id) => context.directory.body(id) ?? [],
  );
  return {
    at: now,
    from,
    to,
    policy,
    figures: figuresOf(tallies),
    bodies: bodies.map((body) =>
      scoreOf(
        body,
        tallies.filter(({ bodyId }) => bodyId === body._id),
        judged.get(body._id) ?? noJudgements,
        policy,
        upkeepAt(entriesOf(context, body._id), until.to, policy.knowledgeDays),
      ),
    ),
    regions: regionsOf(context, all),
    exclusions: exclusionsOf(tallies),
  };
}

const entriesOf = (context: Context, bodyId: string): number[][] =>
  findKnowledge(context, { q: '', bodyId }).map(keptAtOf);

function regionsOf({ directory }: Context, tallies: readonly BodyTally[]): MetricsView['regions'] {
  const placeOf = ({ divisionCode }: BodyTally) => divisionCode?.slice(0, TOWNSHIP_DIGITS) ?? null;
  const codes = [...new Set(tallies.flatMap((tally) => placeOf(tally) ?? []))].toSorted();
  const names = new Map(directory.divisions().map(({ _id, name }) => [_id, name]));
  return codes.map((code) => {
    const own = tallies.filter((tally) => placeOf(tally) === code);
    return {
      divisionCode: code,
      name: names.get(code) ?? code,
      tickets: countsOf(own).dispatched,
      figures: figuresOf(own),
    };
  });
}
