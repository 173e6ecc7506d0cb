import { hash } from 'node:crypto';
import type { EvidenceFile } from '@hotline/shared/contracts/rest/orders';
import type { Order } from '@hotline/shared/domain/supervision/order/order';
import type { Context } from '../context.ts';
import { presentLedger } from '../presenters/ledger.ts';
import { presentEvent } from '../presenters/timeline.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import { loadHistory, openEvents } from '../store/ticket-history.ts';
import { loadTicket } from '../store/ticket-repository.ts';

/** 证据材料 of a hand-over: what happened, which deadlines ran and why, which recordings there are. */
export async function evidenceOf(
  context: Context,
  { tickets }: Pick<Order, 'tickets'>,
): Promise<EvidenceFile> {
  const parts: EvidenceFile['tickets'] = [];
  for (const { ticketId, ticketNo } of tickets) {
    const ticket = (await loadTicket(context.store, ticketId))?.state;
    if (!ticket) continue;
    const events = openEvents(await loadHistory(context.store, ticketId));
    const called = ticket.callbacks.flatMap(({ callId }) => callId ?? []);
    parts.push({
      ticketNo,
      timeline: events.map((event) => ({ ...presentEvent(event, context.directory) })),
      ledger: presentLedger(context, ticket, events).map((ledger) => ({ ...ledger })),
      recordings: [...new Set([...ticket.callIds, ...called])],
    });
  }
  return { digest: hash('sha256', canonicalJson(parts)), tickets: parts };
}
