import type { MetricCorrection } from '@hotline/shared/domain/kpi/metric-fact';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import type { Rectification } from '@hotline/shared/domain/supervision/rectification/rectification';
import type { CaseDocument } from '../store/models/case.ts';
import type { Store } from '../store/store.ts';

/** What corrects the figures of these tickets, from the files that say so. */
export async function correctionsOf(
  { checks, rectifications }: Store,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, MetricCorrection[]>> {
  const ofTickets = { 'state.ticketId': { $in: ticketIds } };
  const [lies, excluded] = await Promise.all([
    checks.find({ ...ofTickets, 'state.status': 'false-closure' }).lean<CaseDocument<Check>[]>(),
    rectifications.find({ ...ofTickets, 'state.status': 'excluded' }).lean<CaseDocument<Rectification>[]>(),
  ]);
  const found = new Map<string, MetricCorrection[]>();
  const add = (ticketId: string, correction: MetricCorrection): void =>
    void found.set(ticketId, [...(found.get(ticketId) ?? []), correction]);
  for (const { state } of lies) add(state.ticketId, { round: state.round, kind: 'false-closure' });
  for (const { state } of excluded) {
    const { ticketId, round, appeal } = state;
    if (appeal) add(ticketId, { round, kind: 'rating-excluded', reason: appeal.ground });
  }
  return found;
}
