import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { lineName } from '@hotline/shared/domain/emergency/other-line';
import { Typography } from 'antd';
import { Due } from '../components/due.tsx';
import { useEmergencyPolicy } from '../components/emergency-policy.ts';
import { bodyName, useReference } from '../components/reference.ts';
import { Mark } from '../components/mark.tsx';
import { CardTags, StatusTag, TypeTag, UrgencyTag } from '../components/tags.tsx';
import { sourceWords } from '@hotline/shared/words/zh-CN';
import css from './ticket.module.css';

const HandedFrom = ({ line, no }: NonNullable<TicketView['handedFrom']>) => {
  const { lines } = useEmergencyPolicy();
  return (
    <span>
      {line === null ? '来源编号 ' : `${lineName(lines, line)} 流转编号 `}
      {no}
    </span>
  );
};

/** The ticket in two lines. */
export const TicketHead = ({ ticket }: { ticket: TicketView }) => {
  const reference = useReference();
  return (
    <header className={css.head}>
      <div className={css.tags}>
        <StatusTag status={ticket.status} />
        <UrgencyTag urgency={ticket.urgency} />
        <TypeTag type={ticket.type} />
        <CardTags cards={ticket.cards} supervisionLevel={ticket.supervisionLevel} />
        {ticket.parts.some(({ liesWithAccused }) => liesWithAccused) && (
          <Mark tone="danger">分办单在被投诉单位</Mark>
        )}
        {ticket.round > 1 && <span className={css.round}>第 {ticket.round} 轮（重办）</span>}
        <Due due={ticket.nextDue} />
      </div>
      <h1>{ticket.title}</h1>
      <div className={css.meta}>
        <Typography.Text copyable={{ tooltips: ['复制编号', '已复制'] }} code>
          {ticket.ticketNo}
        </Typography.Text>
        {ticket.queryCode && <span>查询码 {ticket.queryCode}</span>}
        <span>{sourceWords[ticket.source]}</span>
        {ticket.handedFrom && <HandedFrom {...ticket.handedFrom} />}
        <span>主办：{ticket.lead?.bodyName ?? bodyName(reference, ticket.leadBodyId)}</span>
        {ticket.urgeCount > 0 && <span>催办 {ticket.urgeCount} 次</span>}
        {ticket.repeatCount > 0 && <span>重复诉求 {ticket.repeatCount} 件</span>}
      </div>
    </header>
  );
};
