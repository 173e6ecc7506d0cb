import { type ForecastView, showForecast } from '@hotline/shared/contracts/rest/forecast';
import { Drawer, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';
import { forecastStepWords, sayForecastReason } from '../../words/forecast.ts';
import css from './supervision.module.css';

/** How many open tickets will probably be late, days ahead; opens the list with reasons and suggested steps. */
export const ForecastList = () => {
  const { data, error, refetch } = useRoute(showForecast, {}, { refetchInterval: 60_000 });
  const [open, setOpen] = useState(false);
  const count = data?.forecasts.length ?? 0;
  return (
    <>
      <button
        type="button"
        className={css.forecast}
        data-level={count > 0 ? 'soon' : undefined}
        onClick={() => setOpen(true)}
      >
        <b>{count}</b> 预计超期
      </button>
      <Drawer title="超期预测" size={960} open={open} onClose={() => setOpen(false)}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        <p>
          按各单位近 180 天 {data?.learntFrom ?? 0}{' '}
          次办理的快慢、当前在办量和其间的节假日推算；只列尚未超期的工单，供提前督促。
        </p>
        <Table
          size="small"
          rowKey={({ ticket }) => ticket.ticketNo}
          dataSource={data?.forecasts ?? []}
          pagination={{ pageSize: 15, hideOnSinglePage: true }}
          locale={{ emptyText: '没有预计超期的工单' }}
          columns={columns}
        />
      </Drawer>
    </>
  );
};

const Body = ({ bodyId }: { bodyId: string }) => <>{bodyName(useReference(), bodyId)}</>;

const columns = [
  {
    title: '工单',
    render: (_: unknown, { ticket }: ForecastView) => (
      <>
        <Link to={`/tickets/${ticket.ticketNo}`}>{ticket.ticketNo}</Link>
        <div>{ticket.title}</div>
      </>
    ),
  },
  {
    title: '承办单位',
    width: 140,
    render: (_: unknown, { bodyId }: ForecastView) => <Body bodyId={bodyId} />,
  },
  { title: '到期', width: 96, render: (_: unknown, { dueAt }: ForecastView) => shortTime(dueAt) },
  {
    title: '可能性',
    width: 72,
    align: 'right' as const,
    render: (_: unknown, { probability }: ForecastView) => `${Math.round(100 * probability)}%`,
  },
  {
    title: '原因',
    width: 250,
    render: (_: unknown, { reasons }: ForecastView) => (
      <ul className={css.reasons}>
        {reasons.map((reason) => (
          <li key={reason.code}>{sayForecastReason(reason)}</li>
        ))}
      </ul>
    ),
  },
  { title: '建议', width: 130, render: (_: unknown, { step }: ForecastView) => forecastStepWords[step] },
];
