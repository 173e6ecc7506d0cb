import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { Tag } from 'antd';
import {
  stageWords,
  statusWords,
  supervisionWords,
  typeWords,
  urgencyWords,
} from '@hotline/shared/words/zh-CN';

import css from './tags.module.css';

type Facts = Pick<TicketRow, 'status' | 'urgency' | 'type' | 'cards' | 'supervisionLevel'>;

const urgencyColors = { normal: 'default', urgent: 'orange', critical: 'red' } as const;

export const StatusTag = ({ status }: Pick<TicketRow, 'status'>) => (
  <Tag color="geekblue">{statusWords[status]}</Tag>
);

/** Nothing for ordinary matters: what is written everywhere is read nowhere. */
export const UrgencyTag = ({ urgency }: Pick<TicketRow, 'urgency'>) =>
  urgency === 'normal' ? null : <Tag color={urgencyColors[urgency]}>{urgencyWords[urgency]}</Tag>;

export const TypeTag = ({ type }: Pick<TicketRow, 'type'>) => <Tag>{typeWords[type]}</Tag>;

/** 黄牌 / 红牌 that were not withdrawn, and the level of 督办. */
export const CardTags = ({ cards, supervisionLevel }: Pick<Facts, 'cards' | 'supervisionLevel'>) => (
  <>
    {(['yellow-card', 'red-card'] as const)
      .filter((stage) => cards.includes(stage))
      .map((stage) => (
        <Tag key={stage} className={css[stage]}>
          {stageWords[stage]}
        </Tag>
      ))}
    {supervisionLevel > 0 && <Tag color="volcano">{supervisionWords[supervisionLevel]}</Tag>}
  </>
);
