import { maskPhone } from '@hotline/shared/domain/privacy/mask';
import type { ShiftMattersView } from '@hotline/shared/contracts/rest/shift';
import type { CallBack } from '../calls/call-back-store.ts';
import type { Context } from '../context.ts';
import { openStatuses } from '../policies/ticket-list.ts';
import type { TicketDocument } from '../store/models/ticket.ts';

const MOST = 50;

/** What is open now: urgent matters, hand-overs that nobody acknowledged, and citizens who wait to be called back. */
export async function shiftMatters({ store }: Pick<Context, 'store'>): Promise<ShiftMattersView> {
  const [tickets, pushes, callBacks] = await Promise.all([
    store.tickets
      .find({
        'state.status': { $in: openStatuses },
        'state.matter.urgency': { $in: ['critical', 'urgent'] },
      })
      .sort({ dueAt: 1 })
      .limit(MOST)
      .lean<TicketDocument[]>(),
    store.policePushes.find({ state: 'waiting' }).sort({ createdAt: 1 }).limit(MOST).lean(),
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
    callBacks: callBacks.map(({ number, askedAt, dueAt }) => ({ number: maskPhone(number), askedAt, dueAt })),
  };
}
