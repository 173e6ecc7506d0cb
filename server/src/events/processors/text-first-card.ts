import { textedCards } from '@hotline/shared/domain/notices/notice-policy';
import type { TextedCard } from '@hotline/shared/domain/notices/notice-policy';
import type { Ticket } from '@hotline/shared/domain/ticket/ticket';
import type { Context } from '../../context.ts';
import { keepCardMessage } from '../../notices/card-messages.ts';
import { noticePolicy } from '../../notices/notice-policy.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

const isTexted = (stage: string): stage is TextedCard => (textedCards as readonly string[]).includes(stage);

/** The first card of a ticket reaches whoever is in charge at once; later ones wait for his digest. */
export const textFirstCard: Processor = {
  name: 'text-first-card',
  on: ['fire-clock'],
  concerns: ({ data }) => data.type === 'fire-clock' && isTexted(data.stage),
  handle: async (context, happened) => {
    const { stages } = noticePolicy(context).cards;
    for (const { ticketId } of happened) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      if (ticket?.ticketNo) await textCards(context, ticket, ticket.ticketNo, stages);
    }
  },
};

/** The highest card that stands on each clock: after an outage one message tells of all. */
async function textCards(
  context: Context,
  ticket: Ticket,
  ticketNo: string,
  stages: readonly TextedCard[],
): Promise<void> {
  for (const clock of ticket.clocks) {
    if (clock.owner === null || clock.metAt !== null || clock.cancelledAt !== null) continue;
    const stage = ticket.cards
      .flatMap((card) => (card.clockKey === clock.key && card.withdrawnAt === null ? card.stage : []))
      .findLast((one): one is TextedCard => stages.some((wanted) => wanted === one));
    const personId = stage && inCharge(context, ticket, clock.owner);
    if (!personId) continue;
    const _id = `${ticket.id}/${clock.round}/${clock.owner}`;
    await keepCardMessage(context, { _id, personId, ticketNo, stage });
  }
}

/** Who handles it, else who signed, else the first 联络员 of the body. */
function inCharge({ directory }: Context, { lead }: Ticket, bodyId: string): string | undefined {
  if (lead?.bodyId === bodyId) {
    const named = lead.handlerId ?? lead.signedBy?.id;
    if (named) return named;
  }
  return directory
    .people()
    .find((person) => person.active && person.bodyId === bodyId && person.roles.includes('liaison'))?._id;
}
