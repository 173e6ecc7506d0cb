import { boardTickets } from '@hotline/shared/contracts/rest/supervision';
import type { ClockName } from '@hotline/shared/domain/sla/vocabulary';
import { Drawer, Table } from 'antd';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { DueAt } from '../../components/due-at.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { bodyName, useReference } from '../../components/reference.ts';
import { shortTime } from '../../components/time.ts';

/** As `bodyId` of a deadline that the hotline itself answers for. */
export const HOTLINE_ITSELF = 'hotline-itself';

/** A figure of the board whose tickets are wanted. */
export interface Asked {
  title: string;
  state: 'open' | 'due-soon' | 'overdue';
  clock?: ClockName;
  bodyId?: string;
}

/** The tickets behind a figure of the board; the list moves as the figure does. */
export const BoardList = ({ asked, onClose }: { asked: Asked | null; onClose: () => void }) => (
  <Drawer open={asked !== null} size={920} onClose={onClose} destroyOnHidden title={asked?.title}>
    {asked && <Tickets asked={asked} />}
  </Drawer>
);

const Tickets = ({ asked: { title: _title, ...query } }: { asked: Asked }) => {
  const reference = useReference();
  const { data, error, isPending, refetch } = useRoute(boardTickets, { query }, { refetchInterval: 10_000 });
  const rows = data?.rows ?? [];
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && data.total > rows.length && (
        <p>
          共 {data.total} 件，列出最近到期的 {rows.length} 件。
        </p>
      )}
      <Table
        size="small"
        rowKey="ticketNo"
        loading={isPending}
        dataSource={rows}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 件` }}
        locale={{ emptyText: '没有这样的工单' }}
        columns={[
          {
            title: '工单',
            render: (_, row) => (
              <>
                <Link to={`/tickets/${row.ticketNo}`}>{row.title}</Link>
                <div style={{ color: 'var(--text-soft)', fontSize: 12 }}>{row.ticketNo}</div>
              </>
            ),
          },
          {
            title: '承办单位',
            width: 180,
            ellipsis: true,
            render: (_, { leadBodyId }) => (leadBodyId === null ? '未派单' : bodyName(reference, leadBodyId)),
          },
          { title: '到期', width: 110, render: (_, { dueAt }) => (dueAt === null ? '—' : shortTime(dueAt)) },
          { title: '', width: 130, render: (_, { dueAt }) => <DueAt dueAt={dueAt} /> },
        ]}
      />
    </>
  );
};
