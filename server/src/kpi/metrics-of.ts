import type { Figure, MetricsView } from '@hotline/shared/contracts/rest/metrics';
import { LEAST_TICKETS, bandOf } from '@hotline/shared/domain/kpi/bands';
import { departmentScore } from '@hotline/shared/domain/kpi/department-score';
import { metricParts } from '@hotline/shared/domain/kpi/metric-parts';
import { countsOf, exclusionsOf } from '@hotline/shared/domain/kpi/tally';
import type { Tally } from '@hotline/shared/domain/kpi/tally';
import { ticketMetrics } from '@hotline/shared/domain/kpi/ticket-metrics';
import type { TicketMetrics } from '@hotline/shared/domain/kpi/ticket-metrics';
import type { Context } from '../context.ts';
import type { Tier } from '@hotline/shared/domain/kpi/bands';
import type { BodyDocument } from '../store/models/body.ts';
import { deductionsOf } from './deductions.ts';
import { talliesOf } from './tallies.ts';
import type { BodyTally, Period } from './tallies.ts';

/** 考核指标 of a period; deadlines that are still to come do not count yet. */
export async function metricsOf(context: Context, { from, to }: Period): Promise<MetricsView> {
  const now = context.clock.now();
  const until = { from, to: Math.min(to, now) };
  const [tallies, deductions] = await Promise.all([
    talliesOf(context.store, until),
    deductionsOf(context.store, until),
  ]);
  const bodies = [...new Set(tallies.flatMap(({ bodyId }) => bodyId ?? []))].flatMap(
    (id) => context.directory.body(id) ?? [],
  );
  return {
    at: now,
    from,
    to,
    figures: figuresOf(tallies),
    bodies: bodies.map((body) => scoreOf(body, tallies, deductions.get(body._id) ?? 0)),
    exclusions: exclusionsOf(tallies),
  };
}

function scoreOf(
  { _id, name, tier }: BodyDocument,
  tallies: readonly BodyTally[],
  deductions: number,
): MetricsView['bodies'][number] {
  const own = tallies.filter(({ bodyId }) => bodyId === _id);
  const counts = countsOf(own);
  const rates = ticketMetrics(counts);
  const { total, parts } = departmentScore({ ...rates, replyQuality: null, knowledge: null, deductions });
  const ranked = total !== null && counts.dispatched >= LEAST_TICKETS;
  return {
    bodyId: _id,
    bodyName: name,
    tier: tierOf(tier),
    tickets: counts.dispatched,
    total,
    band: ranked ? bandOf(total) : null,
    parts,
    deductions,
    figures: figuresOf(own),
  };
}

/** 县直 takes in bodies under vertical leadership. */
const tierOf = (tier: BodyDocument['tier']): Tier => {
  if (tier === 'enterprise') return 'public-company';
  return tier === 'township' ? 'township' : 'county';
};

/** Each share with the facts above and below its line. */
function figuresOf(tallies: readonly Tally[]): Figure[] {
  const rates = ticketMetrics(countsOf(tallies));
  const entries = Object.entries(metricParts) as [
    keyof TicketMetrics,
    (typeof metricParts)[keyof TicketMetrics],
  ][];
  return entries.map(([metric, { of, per }]) => ({
    metric,
    value: rates[metric],
    of: { ...of, n: sizeOf(tallies, of) },
    per: { ...per, n: sizeOf(tallies, per) },
  }));
}

const sizeOf = (tallies: readonly Tally[], { name, ok }: Pick<Tally, 'name' | 'ok'>): number =>
  tallies
    .filter((tally) => tally.name === name && tally.excluded === null && (ok === null || tally.ok === ok))
    .reduce((sum, { n }) => sum + n, 0);
