import type { TicketRow } from '@hotline/shared/contracts/rest/ticket-view';
import { listTickets } from '@hotline/shared/contracts/rest/tickets';
import { type Status, statuses } from '@hotline/shared/domain/ticket/vocabulary';
import { Input, Select, Table, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { Due } from '../../components/due.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { type Reference, bodyName, divisionName, useReference } from '../../components/reference.ts';
import { CardTags, StatusTag, UrgencyTag } from '../../components/tags.tsx';
import { shortTime } from '../../components/time.ts';
import { sourceWords, statusWords, typeWords } from '@hotline/shared/words/zh-CN';
import css from './ticket-page.module.css';

const pageSize = 50;

/** Every ticket that this person may see, by words, number or state. */
export const TicketSearch = () => {
  const [search, setSearch] = useSearchParams();
  const reference = useReference();
  const query = {
    view: 'all' as const,
    q: search.get('q') ?? undefined,
    status: (search.get('status') as Status | null) ?? undefined,
    page: Number(search.get('page') ?? 1),
    size: pageSize,
  };
  const { data, error, isFetching, refetch } = useRoute(listTickets, { query });
  const change = (part: Record<string, string | undefined>): void => {
    const next = { q: query.q, status: query.status, page: undefined, ...part };
    setSearch(Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1])));
  };
  return (
    <div className={css.search}>
      <div className={css.filters}>
        <Input.Search
          style={{ width: 320 }}
          placeholder="编号、标题或内容"
          aria-label="查询"
          defaultValue={query.q}
          allowClear
          onSearch={(q) => change({ q })}
        />
        <Select
          style={{ width: 160 }}
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          value={query.status}
          options={statuses.map((value) => ({ value, label: statusWords[value] }))}
          onChange={(status: Status | undefined) => change({ status })}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table
        size="small"
        rowKey="ticketNo"
        loading={isFetching && data === undefined}
        columns={columnsOf(reference)}
        dataSource={data?.rows ?? []}
        locale={{ emptyText: '没有符合条件的工单' }}
        scroll={{ x: 1080 }}
        pagination={{
          current: query.page,
          pageSize,
          total: data?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 件`,
          onChange: (page) => change({ page: String(page) }),
        }}
      />
    </div>
  );
};

const columnsOf = (reference: Reference): TableColumnsType<TicketRow> => [
  {
    title: '编号',
    dataIndex: 'ticketNo',
    width: 200,
    render: (no: string) => <Link to={`/tickets/${no}`}>{no}</Link>,
  },
  {
    title: '标题',
    dataIndex: 'title',
    ellipsis: true,
    render: (title: string, row) => (
      <>
        <UrgencyTag urgency={row.urgency} />
        {title}
      </>
    ),
  },
  { title: '类型', width: 64, render: (_, row) => typeWords[row.type] },
  { title: '来源', width: 84, render: (_, row) => sourceWords[row.source] },
  { title: '区划', width: 100, render: (_, row) => divisionName(reference, row.divisionCode) },
  {
    title: '主办',
    width: 130,
    ellipsis: true,
    render: (_, row) => bodyName(reference, row.leadBodyId),
  },
  {
    title: '状态',
    width: 170,
    render: (_, row) => (
      <>
        <StatusTag status={row.status} />
        <CardTags cards={row.cards} supervisionLevel={row.supervisionLevel} />
      </>
    ),
  },
  {
    title: '受理',
    width: 104,
    render: (_, row) => (row.acceptedAt === null ? '—' : shortTime(row.acceptedAt)),
  },
  { title: '时限', width: 170, render: (_, row) => <Due due={row.nextDue} /> },
];
