import { nextRiskDue } from '@hotline/shared/domain/emergency/risk-event/watch-risk';
import type { RiskEvent } from '@hotline/shared/domain/emergency/risk-event/risk-event';
import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import type { ShiftMattersView } from '@hotline/shared/contracts/rest/shift';
import type { CallBack } from '../calls/records/call-back-store.ts';
import type { Context } from '../context.ts';
import { openStatuses } from '../policies/ticket-list.ts';
import { by } from '../store/models/ticket-indexes.ts';
import type { CaseDocument } from '../store/models/case.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

const MOST = 50;
const openRisks: object = { 'state.status': { $in: ['raised', 'reporting'] } };

/** What is open now: urgent matters, hand-overs that nobody acknowledged, risks that are not closed, and citizens who wait to be called back. */
export async function shiftMatters({ store }: Pick<Context, 'store'>): Promise<ShiftMattersView> {
  const [tickets, pushes, risks, callBacks] = await Promise.all([
    store.tickets
      .find({
        'state.status': { $in: openStatuses },
        'state.matter.urgency': { $in: ['critical', 'urgent'] },
      })
      .sort({ dueAt: 1 })
      .hint(by('state.status_1_dueAt_1'))
      .limit(MOST)
      .lean<TicketDocument[]>(),
    store.policePushes
      .find({ state: 'waiting' })
      .hint({ nextAt: 1 })
      .sort({ createdAt: 1 })
      .limit(MOST)
      .lean(),
    store.riskEvents
      .find(openRisks)
      .sort({ 'state.raisedAt': 1 })
      .limit(MOST)
      .lean<CaseDocument<RiskEvent>[]>(),
    store.connection
      .collection<CallBack>('call_backs')
      .find({ state: 'waiting' })
      .sort({ dueAt: 1 })
      .limit(MOST)
      .toArray(),
  ]);
  return {
    urgent: tickets.map(({ state: { ticketNo, matter, status } }) => ({
      ticketNo: ticketNo ?? '',
      title: matter.title,
      urgency: matter.urgency,
      status,
    })),
    emergencies: pushes.map(({ _id, ticketNo, transfer, createdAt }) => ({
      transferNo: _id,
      ticketNo,
      line: transfer.line,
      since: createdAt,
    })),
    risks: risks.map(asMatter).toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity)),
    callBacks: callBacks.map(({ number, askedAt, dueAt }) => ({ number: maskPhone(number), askedAt, dueAt })),
  };
}

const asMatter = ({ _id: id, state }: CaseDocument<RiskEvent>): ShiftMattersView['risks'][number] => {
  const { title, status, reportNo } = state;
  return { id, title, status, reportNo, dueAt: nextRiskDue(state) };
};
