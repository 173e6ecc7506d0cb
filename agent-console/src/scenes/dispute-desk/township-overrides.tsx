import type { listTownshipOverrides } from '@hotline/shared/contracts/rest/disputes';
import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import css from './dispute-desk.module.css';

interface Props {
  bar: ReactNode;
  query: UseQueryResult<ReturnType<(typeof listTownshipOverrides)['response']['parse']>>;
}

type Counts = { bodyName: string; count: number }[];
const sayCounts = (counts: Counts): string =>
  counts.length === 0 ? '无' : counts.map(({ bodyName, count }) => `${bodyName} ${count}`).join('，');

/** What went to townships although their 履职清单 does not name it, or to full bodies: by whom, and why. */
export const TownshipOverrides = ({ bar, query: { data, error, refetch, isPending } }: Props) => (
  <div className={css.page}>
    {bar}
    <ProblemAlert error={error} onRetry={() => void refetch()} />
    <p className={css.none}>
      近 90 天破例派单 {data?.total ?? '…'} 件。清单外派往乡镇：{sayCounts(data?.townships ?? [])}
      ；超承载量派单：{sayCounts(data?.full ?? [])}。部门职责不得转嫁乡镇（国办函〔2025〕66号）。
    </p>
    <Table
      size="small"
      loading={isPending}
      rowKey={({ ticketNo, at, against }) => `${ticketNo} ${at} ${against}`}
      dataSource={data?.rows ?? []}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description="没有破例派单" /> }}
      columns={[
        { title: '时间', width: 120, render: (_, { at }) => shortTime(at) },
        {
          title: '工单',
          render: (_, { ticketNo, title }) => <Link to={`/tickets/${ticketNo}`}>{title}</Link>,
        },
        { title: '事项', render: (_, { category }) => category.join(' / ') },
        {
          title: '破例',
          width: 96,
          render: (_, { against }) => (against === 'capacity' ? '超承载量' : '清单外'),
        },
        { title: '派往', render: (_, { bodies }) => bodies.map(({ bodyName }) => bodyName).join('、') },
        { title: '方式', dataIndex: 'verb' },
        { title: '经手', dataIndex: 'by' },
        { title: '理由', dataIndex: 'reason' },
      ]}
    />
  </div>
);
