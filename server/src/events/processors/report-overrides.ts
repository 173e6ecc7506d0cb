import { maskText } from '@hotline/shared/domain/privacy/mask';
import { bodyFacts } from '@hotline/shared/domain/routing/body-facts';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import { withoutDuty } from '@hotline/shared/domain/ticket/guard/township';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import { bodyLoads } from '../../commands/disputes/body-loads.ts';
import type { Context } from '../../context.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import type { TownshipOverrideDocument } from '../../store/models/township-override.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/**
 * A matter that was sent to a township against 履职清单, or to a lead that was full, is put on the supervisor's list
 * with the reason given.
 */
export const reportOverrides: Processor = {
  name: 'report-overrides',
  on: ['dispatch', 'dispatch-by-phone', 'dispatch-jointly', 'rule-consultation'],
  // A 分办单 is sent by the machine: the decision on 一单多办 is reported.
  concerns: (event) => event.actor.role !== 'machine' && givenOf(event).length > 0,
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      if (!ticket?.ticketNo || !event) continue;
      for (const given of givenOf(event)) await report(context, ticket, event, given);
    }
  },
};

interface Given {
  against: TownshipOverrideDocument['against'];
  bodyIds: string[];
  reason: string;
}

async function report(
  context: Context,
  ticket: Ticket,
  event: TicketEvent,
  { against, bodyIds: named, reason }: Given,
): Promise<void> {
  const bodyIds =
    against === 'capacity' ? await fullOf(context, named) : townshipsOf(context, ticket.matter, named);
  if (bodyIds.length === 0 || ticket.ticketNo === null) return;
  const line = {
    against,
    ticketNo: ticket.ticketNo,
    title: maskText(ticket.matter.title),
    category: [...ticket.matter.category],
    at: event.at,
    by: { id: event.actor.id, name: event.actor.name },
    bodyIds,
    verb: event.type,
    reason,
  };
  const _id = `${ticket.id}/${event.seq}/${against}`;
  await context.store.townshipOverrides.updateOne({ _id }, { $set: line }, { upsert: true });
}

/** To whom it was given by a dispatch that carries a reason; the ruling of a 会商 is its own reason. */
function givenOf({ data }: TicketEvent): Given[] {
  switch (data.type) {
    case 'dispatch':
    case 'dispatch-by-phone':
      return [
        ...reasoned('duty-list', [data.leadBodyId, ...data.coBodyIds], data.townshipOverride),
        ...reasoned('capacity', [data.leadBodyId], data.capacityOverride),
      ];
    case 'dispatch-jointly':
      return [
        ...reasoned('duty-list', [...data.leadBodyIds], data.townshipOverride),
        ...reasoned('capacity', [...data.leadBodyIds], data.capacityOverride),
      ];
    case 'rule-consultation':
      return reasoned('duty-list', [data.leadBodyId, ...data.coBodyIds], data.reason);
    default:
      return [];
  }
}

const reasoned = (against: Given['against'], bodyIds: string[], reason: string | null | undefined): Given[] =>
  reason ? [{ against, bodyIds, reason }] : [];

/** Those with as much on their desk as they can carry, the ticket itself now being there. */
async function fullOf(context: Context, bodyIds: readonly string[]): Promise<string[]> {
  const loads = await bodyLoads(context, bodyIds);
  return bodyIds.filter((bodyId) => loads.get(bodyId)?.over);
}

function townshipsOf({ directory }: Context, matter: Matter, bodyIds: readonly string[]): string[] {
  const staff = { active: true, handlerIds: [] };
  const known = bodyIds.flatMap((bodyId) => directory.body(bodyId) ?? []);
  const facts = known.map((body) => bodyFacts(directory.bodies(), body, matter, staff));
  return withoutDuty(bodyIds, { bodies: Object.fromEntries(facts.map((one) => [one.bodyId, one])) });
}
