import type { Ticket } from '../ticket/ticket.ts';
import { factsOf } from './facts-of.ts';
import type { MetricCorrection, MetricFact } from './metric-fact.ts';

/** How one fact counted before a correction, and how it counts since. */
export interface CorrectedFact extends Pick<MetricFact, 'name' | 'bodyId' | 'at'> {
  before: Pick<MetricFact, 'ok' | 'excluded'>;
  after: Pick<MetricFact, 'ok' | 'excluded'>;
}

/**
 * What a correction changed in past figures. A correction adds and removes no fact: it turns one that counted as kept,
 * or leaves one out.
 * @param others corrections of the same ticket that hold beside it
 */
export function correctedFacts(
  ticket: Ticket,
  correction: MetricCorrection,
  others: readonly MetricCorrection[],
): CorrectedFact[] {
  const before = factsOf(ticket, others);
  const after = factsOf(ticket, [...others, correction]);
  return before.flatMap(({ name, bodyId, at, ok, excluded }, index) => {
    const now = after[index];
    if (!now || (now.ok === ok && now.excluded === excluded)) return [];
    return [{ name, bodyId, at, before: { ok, excluded }, after: { ok: now.ok, excluded: now.excluded } }];
  });
}
