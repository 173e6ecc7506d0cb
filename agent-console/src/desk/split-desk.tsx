import type { TicketView } from '@hotline/shared/contracts/rest/ticket-view';
import { listTickets, showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Button, Empty, Skeleton } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useRoute } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { TicketDetail } from '../ticket/ticket-detail.tsx';
import { Queue } from './queue.tsx';
import { type QueueTab, QueueTabs } from './queue-tabs.tsx';
import css from './desk.module.css';

interface Props {
  tabs: readonly QueueTab[];
  /** What can be done with the chosen ticket. */
  panel: ComponentType<{ ticket: TicketView }>;
  /** Above the ticket, full width. */
  top?: ReactNode;
}

/** Queue | ticket | actions: the desk of everybody who works on tickets. Keyboard: J / K. */
export const SplitDesk = ({ tabs, panel, top }: Props) => {
  const [search, setSearch] = useSearchParams();
  const view = tabs.find((tab) => tab.view === search.get('view'))?.view ?? tabs[0]!.view;
  const list = useRoute(listTickets, { query: { view, size: 100 } });
  const rows = list.data?.rows ?? [];
  const asked = search.get('no');
  const ticketNo = asked ?? rows[0]?.ticketNo ?? null;
  const pick = (no: string | null): void =>
    setSearch(no === null ? { view } : { view, no }, { replace: true });
  return (
    <div className={css.desk} data-picked={asked !== null}>
      <aside className={css.queue} aria-label="工单队列">
        <QueueTabs
          tabs={tabs}
          view={view}
          onChange={(next) => setSearch({ view: next }, { replace: true })}
        />
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        {!list.isError && <Queue rows={rows} loading={list.isPending} picked={ticketNo} onPick={pick} />}
      </aside>
      <section className={css.work}>
        {top}
        <Button className={css.back} onClick={() => pick(null)}>
          ← 返回列表
        </Button>
        {ticketNo === null ? (
          list.data && <Empty className={css.empty} description="没有待办，新到的会自动出现" />
        ) : (
          <Chosen ticketNo={ticketNo} panel={panel} />
        )}
      </section>
    </div>
  );
};

const Chosen = ({ ticketNo, panel: Panel }: { ticketNo: string; panel: Props['panel'] }) => {
  const { data: ticket, error, refetch } = useRoute(showTicket, { params: { ticketNo } });
  if (ticket === undefined)
    return (
      <div className={css.empty}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
      </div>
    );
  return (
    <div className={css.chosen}>
      <div className={css.ticket}>
        <TicketDetail ticket={ticket} />
      </div>
      <div className={css.actions} key={ticket.ticketNo}>
        <Panel ticket={ticket} />
      </div>
    </div>
  );
};
