import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { Tabs } from 'antd';
import { isListener, looksBack } from '../app/desks.ts';
import { usePerson } from '../app/session.tsx';
import { RecordingTable } from '../recording/recording-table.tsx';
import { TicketCounterfactual } from './ticket-counterfactual.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLedger } from './ticket-ledger.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';
import css from './ticket.module.css';

/** One ticket: facts, every step, every due, what was said on the telephone, and what would have been dispatched. */
export const TicketDetail = ({ ticket }: { ticket: TicketView }) => {
  const { ticketNo } = ticket;
  const { roles } = usePerson();
  return (
    <article className={css.detailPane} aria-label={`工单 ${ticketNo}`}>
      <TicketHead ticket={ticket} />
      <Tabs
        size="small"
        destroyOnHidden
        items={[
          { key: 'facts', label: '诉求与办理', children: <TicketFacts ticket={ticket} /> },
          { key: 'timeline', label: '全过程', children: <TicketTimeline ticketNo={ticketNo} /> },
          { key: 'ledger', label: '时限台账', children: <TicketLedger ticketNo={ticketNo} /> },
          ...(isListener(roles)
            ? [{ key: 'recordings', label: '录音', children: <RecordingTable of={ticketNo} /> }]
            : []),
          ...(looksBack(roles)
            ? [{ key: 'back', label: '派单回看', children: <TicketCounterfactual ticketNo={ticketNo} /> }]
            : []),
        ]}
      />
    </article>
  );
};
