import { burstOf, defaultBurstRule } from '@hotline/shared/domain/repeats/burst';
import type { BurstRule, Report } from '@hotline/shared/domain/repeats/burst';
import { isEnd } from '@hotline/shared/domain/ticket/vocabulary';
import type { Context } from '../../context.ts';
import { openTicketFields, ticketText } from '../../repeats/open-ticket-text.ts';
import type { OpenTicket } from '../../repeats/open-ticket-text.ts';
import type { BurstDocument } from '../../store/models/burst.ts';
import { tellOnce } from '../../realtime/tell-once.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** Surer than a repeat that an agent is shown: here many tickets are put before a dispatcher at once. */
const LEAST_SCORE = 0.6;

/** 突发聚合: many report one event. It is proposed to the dispatchers; a report of a known event joins it. */
export const spotBurst: Processor = {
  name: 'spot-burst',
  on: ['accept'],
  batch: 100,
  handle: async (context, happened) => {
    const ids = happened.map(({ ticketId }) => ticketId);
    const found = await context.store.tickets
      .find({ _id: { $in: ids } }, openTicketFields)
      .lean<OpenTicket[]>();
    const left = new Map(
      found.filter(({ state }) => !isEnd(state.status)).map((ticket) => [ticket._id, ticket]),
    );
    for (const ticket of left.values()) context.ports.repeats.note(ticket);
    for (const ticket of left.values()) {
      left.delete(ticket._id);
      const alike = alikeOf(context, ticket);
      if (alike.length === 0) continue;
      // Those of the batch that are alike were looked at with it.
      const together = alike.flatMap(({ id }) => (left.delete(id) ? [id] : []));
      await look(context, ticket, alike, [ticket._id, ...together]);
    }
  },
};

function alikeOf(context: Context, ticket: OpenTicket): Report[] {
  const { divisionCode } = ticket.state.matter;
  const alike = context.ports.repeats.like({ ...ticketText(ticket), divisionCode }, LEAST_SCORE);
  return alike.filter(({ id }) => id !== ticket._id);
}

async function look(
  context: Context,
  { _id, state }: OpenTicket,
  alike: readonly Report[],
  fresh: readonly string[],
): Promise<void> {
  const reports = [{ id: _id, openedAt: state.openedAt, callerNo: state.citizen.callerNo }, ...alike];
  // Tickets are looked at in any order: the latest report of all says how recent the others are.
  const reportedAt = Math.max(...reports.map(({ openedAt }) => openedAt));
  const ids = alike.map(({ id }) => id);
  const known = await context.store.bursts.findOneAndUpdate(
    { $or: [{ _id: { $in: ids } }, { candidates: { $in: ids } }] },
    { $addToSet: { candidates: { $each: fresh } }, $max: { reportedAt } },
  );
  if (known) return;
  const rule = (context.rules.newest('burst-rule', 'default') as BurstRule | undefined) ?? defaultBurstRule;
  const burst = burstOf(reports, rule, reportedAt);
  if (burst) {
    await propose(
      context,
      burst.lead.id,
      burst.followers.map(({ id }) => id),
      reportedAt,
    );
  }
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
  await tellOnce(context, notice, leadId);
}
