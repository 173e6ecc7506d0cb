import type { OrderLevel } from '@hotline/shared/domain/supervision/order/order';
import { levelOf } from '@hotline/shared/domain/supervision/order/watch-order';
import { ladderStages } from '@hotline/shared/domain/supervision/stage';
import type { LadderStage } from '@hotline/shared/domain/supervision/stage';
import type { Card, Ticket } from '@hotline/shared/domain/ticket/ticket';
import { sayInstant } from '@hotline/shared/words/zh-CN';
import { fileOrder } from '../../supervision/file-order.ts';
import { loadTicket } from '../../store/ticket-repository.ts';
import type { Processor } from '../processor.ts';

const isLadderStage = (stage: string): stage is LadderStage =>
  (ladderStages as readonly string[]).includes(stage);
const cardLevel = ({ stage }: Card): 0 | OrderLevel => (isLadderStage(stage) ? levelOf(stage) : 0);

/** A deadline that climbed: of the levels reached, the highest is proposed, however many an outage left behind. */
export const proposeByTime: Processor = {
  name: 'propose-by-time',
  on: ['fire-clock'],
  concerns: ({ data }) => data.type === 'fire-clock' && data.stage.startsWith('level'),
  batch: 20,
  handle: async (context, happened) => {
    for (const ticketId of new Set(happened.map((event) => event.ticketId))) {
      const ticket = (await loadTicket(context.store, ticketId))?.state;
      const card = ticket && highestCard(ticket);
      if (!ticket?.ticketNo || !card) continue;
      const clock = ticket.clocks.find(({ key }) => key === card.clockKey);
      const bodyId = clock?.owner ?? ticket.lead?.bodyId;
      if (!bodyId) continue;
      const level = cardLevel(card) as OrderLevel;
      await fileOrder(context, {
        key: `${ticketId}/${card.clockKey}/${level}@${card.dueAt}`,
        level,
        trigger: 'overdue',
        reason: `承办时限 ${sayInstant(clock?.dueAt ?? card.dueAt)} 到期，至今未办结`,
        tickets: [{ ticketId, ticketNo: ticket.ticketNo }],
        bodyId,
        urgency: ticket.matter.urgency,
      });
    }
  },
};

function highestCard({ cards }: Ticket): Card | undefined {
  return cards
    .filter((card) => card.withdrawnAt === null && cardLevel(card) > 0)
    .toSorted((a, b) => cardLevel(b) - cardLevel(a) || b.dueAt - a.dueAt)[0];
}
