import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Tabs } from 'antd';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLedger } from './ticket-ledger.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import css from './ticket.module.css';

/** One ticket: facts, every step, every due. */
export const TicketDetail = ({ ticket }: { ticket: TicketView }) => (
  <article className={css.detailPane} aria-label={`工单 ${ticket.ticketNo}`}>
    <TicketHead ticket={ticket} />
    <Tabs
      size="small"
      destroyOnHidden
      items={[
        { key: 'facts', label: '诉求与办理', children: <TicketFacts ticket={ticket} /> },
        {
          key: 'timeline',
          label: '全过程',
          children: <TicketTimeline ticketNo={ticket.ticketNo} />,
        },
        { key: 'ledger', label: '时限台账', children: <TicketLedger ticketNo={ticket.ticketNo} /> },
      ]}
    />
  </article>
);
