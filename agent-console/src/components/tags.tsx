import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import {
  stageWords,
  statusWords,
  supervisionWords,
  typeWords,
  urgencyWords,
} from '@hotline/shared/words/zh-CN';
import { Mark } from './mark.tsx';

export const StatusTag = ({ status }: Pick<TicketRow, 'status'>) => (
  <Mark tone="info">{statusWords[status]}</Mark>
);

/** Nothing for ordinary matters: what is written everywhere is read nowhere. */
export const UrgencyTag = ({ urgency }: Pick<TicketRow, 'urgency'>) =>
  urgency === 'normal' ? null : (
    <Mark tone={urgency === 'critical' ? 'danger' : 'warn'}>{urgencyWords[urgency]}</Mark>
  );

export const TypeTag = ({ type }: Pick<TicketRow, 'type'>) => <Mark>{typeWords[type]}</Mark>;

/** 黄牌 / 红牌 that were not withdrawn, and the level of 督办. */
export const CardTags = ({ cards, supervisionLevel }: Pick<TicketRow, 'cards' | 'supervisionLevel'>) => (
  <>
    {(['yellow-card', 'red-card'] as const)
      .filter((stage) => cards.includes(stage))
      .map((stage) => (
        <Mark key={stage} tone={stage}>
          {stageWords[stage]}
        </Mark>
      ))}
    {supervisionLevel > 0 && <Mark tone="danger">{supervisionWords[supervisionLevel]}</Mark>}
  </>
);
