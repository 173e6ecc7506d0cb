import { Table, type TableProps } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert.tsx';

interface Props<Row> extends Pick<TableProps<Row>, 'rowKey' | 'columns'> {
  rows: readonly Row[] | undefined;
  answer: Pick<UseQueryResult, 'error' | 'isPending' | 'refetch'>;
  /** What one row is counted as: 件, 通, 人次. */
  unit: string;
  emptyText: string;
}

/** What a figure was counted from, a page at a time. */
export const RowsBehind = <Row extends object>({
  rows = [],
  answer: { error, isPending, refetch },
  unit,
  emptyText,
  ...table
}: Props<Row>) => (
  <>
    <ProblemAlert error={error} onRetry={() => void refetch()} />
    <Table
      {...table}
      size="small"
      loading={isPending}
      dataSource={rows}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showTotal: (total) => `共 ${total} ${unit}` }}
      locale={{ emptyText }}
    />
  </>
);

/** The column of a ticket: its title leads to it, its number stands below. */
export const ticketColumn = {
  title: '工单',
  render: (_: unknown, { ticketNo, title }: { ticketNo: string; title: string }) => (
    <>
      <Link to={`/tickets/${ticketNo}`}>{title}</Link>
      <div style={{ color: 'var(--text-soft)', fontSize: 12 }}>{ticketNo}</div>
    </>
  ),
};
