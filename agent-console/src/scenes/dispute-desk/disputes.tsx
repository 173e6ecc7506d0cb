import type { DisputeRow } from '@hotline/shared/contracts/rest/disputes';
import { showTicket } from '@hotline/shared/contracts/rest/tickets';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import desk from '../../desk/desk.module.css';
import { DisputeQueue } from './dispute-queue.tsx';
import { DisputeWork } from './dispute-work.tsx';

interface Props {
  bar: ReactNode;
  rows: readonly DisputeRow[];
  loading: boolean;
}

/** Queue | case and ticket | ruling. */
export const Disputes = ({ bar, rows, loading }: Props) => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('no');
  const ticketNo = asked ?? rows[0]?.ticket.ticketNo ?? null;
  const pick = (no: string | null): void => {
    const next = new URLSearchParams(search);
    if (no === null) next.delete('no');
    else next.set('no', no);
    setSearch(next, { replace: true });
  };
  return (
    <div className={desk.desk} data-picked={asked !== null}>
      <aside className={desk.queue} aria-label="工单队列">
        {bar}
        <DisputeQueue rows={rows} loading={loading} picked={ticketNo} onPick={pick} />
      </aside>
      <section className={desk.work}>
        <Button className={desk.back} onClick={() => pick(null)}>
          ← 返回列表
        </Button>
        {ticketNo === null ? (
          !loading && <Empty className={desk.empty} description="没有派单异议，新到的会自动出现" />
        ) : (
          <Chosen key={ticketNo} ticketNo={ticketNo} />
        )}
      </section>
    </div>
  );
};

const Chosen = ({ ticketNo }: { ticketNo: string }) => {
  const { data: ticket, error, refetch } = useRoute(showTicket, { params: { ticketNo } });
  if (ticket) return <DisputeWork ticket={ticket} />;
  return (
    <div className={desk.empty}>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />}
    </div>
  );
};
