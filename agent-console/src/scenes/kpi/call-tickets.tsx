import { type listedTicketCounts, ticketsOfCalls } from '@hotline/shared/contracts/rest/metrics';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import type { Period } from './period.ts';

type Query = Period & { count: (typeof listedTicketCounts)[number] };

/** Tickets accepted from the telephone, and whether they were answered in the call. */
export const CallTickets = ({ query }: { query: Query }) => {
  const { data, error, isPending, refetch } = useRoute(ticketsOfCalls, { query });
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        rowKey="ticketNo"
        loading={isPending}
        dataSource={data ?? []}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 件` }}
        locale={{ emptyText: '没有您可查看的工单' }}
        columns={[
          {
            title: '工单',
            render: (_, { ticketNo, title }) => (
              <>
                <Link to={`/tickets/${ticketNo}`}>{title}</Link>
                <div style={{ color: 'var(--text-soft)', fontSize: 12 }}>{ticketNo}</div>
              </>
            ),
          },
          { title: '受理', width: 120, render: (_, { acceptedAt }) => shortTime(acceptedAt) },
          {
            title: '即时答复',
            width: 90,
            render: (_, { answeredAtOnce }) => (answeredAtOnce ? '是' : '否'),
          },
        ]}
      />
    </>
  );
};
