import { maskText } from '@hotline/shared/domain/privacy/mask';
import { lookUp } from '@hotline/shared/domain/routing/look-up';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { groundsNow } from '../../commands/suggest-dispatch.ts';
import type { Context } from '../../context.ts';
import { isDuplicateKey } from '../../store/store.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** An upheld return, or the ruling of a 会商, says something about 派单目录: it is proposed and a person decides. */
export const proposeRule: Processor = {
  name: 'propose-rule',
  on: ['rule-return', 'rule-consultation'],
  concerns: ({ data }) => data.type !== 'rule-return' || data.upheld,
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      if (ticket?.ticketNo && event) await propose(context, ticket, event);
    }
  },
};

async function propose(context: Context, ticket: Ticket, event: TicketEvent): Promise<void> {
  const said = rulingOf(ticket, event);
  // Conduct is sent by 回避, which no rule changes; a later ruling of the round says more than an earlier one.
  if (!said || isOutdated(ticket, event) || ticket.matter.accused?.concernsConduct) return;
  const { directory } = context;
  const { catalogue } = groundsNow(context);
  const [rule] = lookUp(catalogue, directory.bodies(), ticket.matter, event.at);
  const { round, returns, matter } = ticket;
  const _id = `${ticket.id}/${round}`;
  if (rule && rule.leadBodyId === said.bodyId) {
    await context.store.catalogueProposals.deleteOne({ _id, status: 'open' });
    return;
  }
  const proposal = {
    ...said,
    ticketId: ticket.id,
    ticketNo: ticket.ticketNo!,
    title: maskText(matter.title),
    category: [...matter.category],
    divisionCode: matter.divisionCode,
    returnedBy: returns.filter((one) => one.round === round && one.ruling?.upheld).map((one) => one.bodyId),
    proposedAt: event.at,
  };
  try {
    // What a person has decided stays.
    const open = { _id, status: 'open' as const };
    await context.store.catalogueProposals.updateOne(open, { $set: proposal }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

const isOutdated = ({ returns, round }: Ticket, { at }: TicketEvent): boolean =>
  returns.some((one) => one.round === round && one.ruling?.upheld && one.ruling.at > at);

type Said = { bodyId: string | null; clause: string; reason: string };

function rulingOf({ returns }: Ticket, { at, data }: TicketEvent): Said | null {
  if (data.type === 'rule-consultation') {
    return { bodyId: data.leadBodyId, clause: data.clause, reason: data.reason };
  }
  if (data.type !== 'rule-return') return null;
  const request = returns.find(({ ruling }) => ruling?.at === at);
  return { bodyId: request?.suggestedBodyId ?? null, clause: data.clause, reason: data.reason };
}
