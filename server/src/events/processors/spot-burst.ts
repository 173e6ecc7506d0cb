import { burstOf, defaultBurstRule } from '@hotline/shared/domain/repeats/burst';
import type { BurstRule, Report } from '@hotline/shared/domain/repeats/burst';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../../context.ts';
import { openTicketFields, ticketText } from '../../repeats/open-ticket-text.ts';
import type { OpenTicket } from '../../repeats/open-ticket-text.ts';
import type { BurstDocument } from '../../store/models/burst.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** Surer than a repeat that an agent is shown: here many tickets are put before a dispatcher at once. */
const LEAST_SCORE = 0.6;

/** 突发聚合: many report one event. It is proposed to the dispatchers; a report of a known event joins it. */
export const spotBurst: Processor = {
  name: 'spot-burst',
  on: ['accept'],
  handle: async (context, happened) => {
    for (const { ticketId } of happened) {
      const ticket = await context.store.tickets.findById(ticketId, openTicketFields).lean<OpenTicket>();
      if (!ticket || isEnd(ticket.state.status)) continue;
      context.ports.repeats.note(ticket);
      await look(context, ticket);
    }
  },
};

async function look(context: Context, ticket: OpenTicket): Promise<void> {
  const { divisionCode } = ticket.state.matter;
  const alike = context.ports.repeats.like({ ...ticketText(ticket), divisionCode }, LEAST_SCORE);
  const ids = alike.map(({ id }) => id);
  const reportedAt = ticket.state.openedAt;
  const known = await context.store.bursts.findOneAndUpdate(
    { $or: [{ _id: { $in: ids } }, { candidates: { $in: ids } }] },
    { $addToSet: { candidates: ticket._id }, $max: { reportedAt } },
  );
  if (known) return;
  const reports: Report[] = [
    { id: ticket._id, openedAt: reportedAt, callerNo: ticket.state.citizen.callerNo },
    ...alike.filter(({ id }) => id !== ticket._id),
  ];
  const rule = (context.rules.newest('burst-rule', 'default') as BurstRule | undefined) ?? defaultBurstRule;
  // Tickets are looked at in any order: the latest report of all says how recent the others are.
  const latest = Math.max(...reports.map(({ openedAt }) => openedAt));
  const burst = burstOf(reports, rule, latest);
  if (burst)
    await propose(
      context,
      burst.lead.id,
      burst.followers.map(({ id }) => id),
      reportedAt,
    );
}

async function propose(context: Context, leadId: string, candidates: string[], at: number): Promise<void> {
  const lead = (await loadTicket(context.store, leadId))?.state;
  if (!lead?.ticketNo) return;
  const { ticketNo, matter } = lead;
  const spotted: Partial<BurstDocument> = { _id: leadId, ticketNo, status: 'proposed', candidates };
  try {
    await context.store.bursts.create({ ...spotted, spottedAt: at, reportedAt: at });
  } catch (error) {
    if (isDuplicateKey(error)) return;
    throw error;
  }
  const text = `疑似突发事件：${candidates.length + 1} 人反映《${matter.title}》`;
  const notice = { id: `burst/${leadId}`, kind: 'burst' as const, ticketNo, callId: null, text, at };
  context.ports.realtime.publish({ kind: 'notice', ticket: lead, notice });
}
