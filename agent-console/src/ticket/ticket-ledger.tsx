import type { LedgerView } from '@hotline/shared/contracts/rest/ticket-view';
import { showLedger } from '@hotline/shared/contracts/rest/tickets';
import { Collapse, Empty, Skeleton } from 'antd';
import { useRoute } from '../api/use-route.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { fullTime } from '../components/time.ts';
import { clockWords } from '@hotline/shared/words/zh-CN';
import css from './ticket.module.css';

/** Every due time as a list: each day counted or skipped, and why. */
export const TicketLedger = ({ ticketNo }: { ticketNo: string }) => {
  const { data, error, refetch } = useRoute(showLedger, { params: { ticketNo } });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  if (data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有时限" />;
  return (
    <Collapse
      size="small"
      items={data.map((ledger) => ({
        key: ledger.key,
        label: <Head ledger={ledger} />,
        children: <Lines ledger={ledger} />,
      }))}
    />
  );
};

const Head = ({ ledger }: { ledger: LedgerView }) => (
  <span className={css.ledgerHead}>
    <b>{clockWords[ledger.name]}</b>
    <span>{ledger.dueAt === null ? '等待该年度日历' : `到期 ${fullTime(ledger.dueAt)}`}</span>
    <span>{ledger.result.replace(`${clockWords[ledger.name]}：`, '')}</span>
  </span>
);

const Lines = ({ ledger }: { ledger: LedgerView }) => (
  <ol className={css.ledger}>
    <li>自 {fullTime(ledger.startedAt)} 起算</li>
    {ledger.lines.map(({ date, counted, why }) => (
      <li key={`${date} ${why}`} data-counted={counted}>
        {date !== '' && (
          <>
            <time>{date}</time> {counted ? '计入' : '不计'} ·{' '}
          </>
        )}
        {why}
      </li>
    ))}
  </ol>
);
