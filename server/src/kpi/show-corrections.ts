import type { CorrectionsView } from '@hotline/shared/contracts/rest/rectifications';
import { correctedFacts } from '@hotline/shared/domain/kpi/corrected-facts';
import type { MetricCorrection } from '@hotline/shared/domain/kpi/metric-fact';
import type { Check } from '@hotline/shared/domain/supervision/check/check';
import type { Rectification } from '@hotline/shared/domain/supervision/rectification/rectification';
import type { Context } from '../context.ts';
import { loadTicket } from '../store/ticket-repository.ts';
import { correctionsOf } from './corrections-of.ts';

const none: CorrectionsView = { rows: [] };

/** What a conclusion of 虚假办结 turned in past figures. */
export const correctionsByCheck = (
  context: Context,
  { status, ticketId, round }: Check,
): Promise<CorrectionsView> =>
  status === 'false-closure'
    ? changedBy(context, ticketId, { kind: 'false-closure', round })
    : Promise.resolve(none);

/** What an upheld appeal took out of past figures. */
export const correctionsByRuling = (
  context: Context,
  { status, ticketId, round, appeal }: Rectification,
): Promise<CorrectionsView> =>
  status === 'excluded' && appeal
    ? changedBy(context, ticketId, { kind: 'rating-excluded', round, reason: appeal.ground })
    : Promise.resolve(none);

async function changedBy(
  { store, directory }: Context,
  ticketId: string,
  correction: MetricCorrection,
): Promise<CorrectionsView> {
  const ticket = (await loadTicket(store, ticketId))?.state;
  if (!ticket) return none;
  const all = (await correctionsOf(store, [ticketId])).get(ticketId) ?? [];
  const others = all.filter(({ kind, round }) => kind !== correction.kind || round !== correction.round);
  const rows = correctedFacts(ticket, correction, others).map(({ bodyId, ...fact }) => ({
    ...fact,
    bodyName: bodyId === null ? '热线中心' : (directory.body(bodyId)?.name ?? bodyId),
  }));
  return { rows };
}
