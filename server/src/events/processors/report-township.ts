import { maskText } from '@hotline/shared/domain/privacy/mask';
import { bodyFacts } from '@hotline/shared/domain/routing/body-facts';
import type { TicketEvent } from '@hotline/shared/domain/ticket/event';
import type { Matter } from '@hotline/shared/domain/ticket/content';
import { withoutDuty } from '@hotline/shared/domain/ticket/guard/township';
import type { Context } from '../../context.ts';
import { loadHistory, openEvents } from '../../store/ticket-history.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

/** A matter that was sent to a township against 履职清单 is put on the supervisor's list, with the reason given. */
export const reportTownship: Processor = {
  name: 'report-township',
  on: ['dispatch', 'dispatch-by-phone', 'dispatch-jointly', 'rule-consultation'],
  // A 分办单 is sent by the machine: the decision on 一单多办 is reported.
  concerns: (event) => event.actor.role !== 'machine' && givenOf(event) !== null,
  handle: async (context, happened) => {
    for (const { ticketId, seq } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const event = openEvents(await loadHistory(context.store, ticketId)).find((one) => one.seq === seq);
      const given = event && givenOf(event);
      if (!ticket?.ticketNo || !event || !given) continue;
      const bodyIds = townshipsOf(context, ticket.matter, given.bodyIds);
      if (bodyIds.length === 0) continue;
      const line = {
        ticketNo: ticket.ticketNo,
        title: maskText(ticket.matter.title),
        category: [...ticket.matter.category],
        at: event.at,
        by: { id: event.actor.id, name: event.actor.name },
        bodyIds,
        verb: event.type,
        reason: given.reason,
      };
      const _id = `${ticketId}/${seq}`;
      await context.store.townshipOverrides.updateOne({ _id }, { $set: line }, { upsert: true });
    }
  },
};

/** To whom it was given by a dispatch that carries a reason for a township; the ruling of a 会商 is its own reason. */
function givenOf({ data }: TicketEvent): { bodyIds: string[]; reason: string } | null {
  switch (data.type) {
    case 'dispatch':
    case 'dispatch-by-phone':
      return reasoned([data.leadBodyId, ...data.coBodyIds], data.townshipOverride);
    case 'dispatch-jointly':
      return reasoned([...data.leadBodyIds], data.townshipOverride);
    case 'rule-consultation':
      return { bodyIds: [data.leadBodyId, ...data.coBodyIds], reason: data.reason };
    default:
      return null;
  }
}

const reasoned = (bodyIds: string[], reason: string | null) => (reason === null ? null : { bodyIds, reason });

function townshipsOf({ directory }: Context, matter: Matter, bodyIds: readonly string[]): string[] {
  const staff = { active: true, handlerIds: [] };
  const known = bodyIds.flatMap((bodyId) => directory.body(bodyId) ?? []);
  const facts = known.map((body) => bodyFacts(directory.bodies(), body, matter, staff));
  return withoutDuty(bodyIds, { bodies: Object.fromEntries(facts.map((one) => [one.bodyId, one])) });
}
