import type { Figure } from '@hotline/shared/contracts/rest/metrics';
import { metricParts } from '@hotline/shared/domain/kpi/metric-parts';
import { countsOf } from '@hotline/shared/domain/kpi/tally';
import type { Tally } from '@hotline/shared/domain/kpi/tally';
import { ticketMetrics } from '@hotline/shared/domain/kpi/ticket-metrics';
import type { TicketMetrics } from '@hotline/shared/domain/kpi/ticket-metrics';

/** Each share with the facts above and below its line. */
export function figuresOf(tallies: readonly Tally[]): Figure[] {
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
