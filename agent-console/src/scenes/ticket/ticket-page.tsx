import { showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ActionPanel } from '../../actions/action-panel.tsx';
import { useRoute } from '../../api/use-route.ts';
import { ProblemResult } from '../../components/problem-result.tsx';
import { TicketDetail } from '../../ticket/ticket-detail.tsx';
import { RaiseRisk } from '../../ticket/raise-risk.tsx';
import css from './ticket-page.module.css';

/** One ticket at its own address. */
export const TicketPage = () => {
  const { ticketNo = '' } = useParams();
  const { data: ticket, error, refetch } = useRoute(showTicket, { params: { ticketNo } });
  if (ticket === undefined)
    return error ? (
      <ProblemResult error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active className={css.loading} />
    );
  return (
    <div className={css.page}>
      <div className={css.ticket}>
        <TicketDetail ticket={ticket} />
      </div>
      <div className={css.actions}>
        <RaiseRisk ticketNo={ticket.ticketNo} />
        <ActionPanel key={ticket.ticketNo} ticket={ticket} />
      </div>
    </div>
  );
};
