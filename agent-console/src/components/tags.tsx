import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { Tag } from 'antd';
import { cardWords, statusWords, supervisionWords, typeWords, urgencyWords } from '../words/ticket.ts';

type Facts = Pick<TicketRow, 'status' | 'urgency' | 'type' | 'cards' | 'supervisionLevel'>;

const urgencyColors = { normal: 'default', urgent: 'orange', critical: 'red' } as const;

export const StatusTag = ({ status }: Pick<TicketRow, 'status'>) => (
  <Tag color="geekblue">{statusWords[status]}</Tag>
);

/** Nothing for ordinary matters: what is written everywhere is read nowhere. */
export const UrgencyTag = ({ urgency }: Pick<TicketRow, 'urgency'>) =>
  urgency === 'normal' ? null : <Tag color={urgencyColors[urgency]}>{urgencyWords[urgency]}</Tag>;

export const TypeTag = ({ type }: Pick<TicketRow, 'type'>) => <Tag>{typeWords[type]}</Tag>;

export const CardTags = ({ cards, supervisionLevel }: Pick<Facts, 'cards' | 'supervisionLevel'>) => (
  <>
    {[...new Set(cards.map(cardWords))].map((card) => (
      <Tag key={card} color={card === '红牌' ? 'red' : 'gold'} variant="solid">
        {card}
      </Tag>
    ))}
    {supervisionLevel > 0 && <Tag color="volcano">{supervisionWords[supervisionLevel]}</Tag>}
  </>
);
