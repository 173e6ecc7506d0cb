import { type OrderRow, listOrders, orderViews } from '@hotline/shared/contracts/rest/orders';
import { orderKindWords, orderStatusWords, orderTriggerWords } from '@hotline/shared/words/zh-CN';
import { Drawer, Table, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';
import { OrderSheet } from './order-sheet.tsx';
import css from './orders.module.css';

const labels = { 'to-sign': '待签发', running: '督办中', ledger: '台账' } as const;

/** 督办单: proposals to sign, running orders, the ledger. */
export const Orders = () => {
  const [search, setSearch] = useSearchParams();
  const view = orderViews.find((one) => one === search.get('view')) ?? 'running';
  const id = search.get('id');
  const { data, error, isPending, refetch } = useRoute(
    listOrders,
    { query: { view } },
    { refetchInterval: 10_000 },
  );
  return (
    <div className={css.page}>
      <Tabs
        activeKey={view}
        onChange={(next) => setSearch({ view: next })}
        items={orderViews.map((key) => ({ key, label: labels[key] }))}
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Table<OrderRow>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data?.rows ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: '没有督办单' }}
        columns={[
          ...columns(data?.at ?? 0, (picked) => setSearch({ view, id: picked })),
          ...(view === 'to-sign' ? [] : course),
        ]}
      />
      <Drawer
        open={id !== null}
        size="large"
        title="督办单"
        destroyOnHidden
        onClose={() => setSearch({ view })}
      >
        {id !== null && <OrderSheet id={id} />}
      </Drawer>
    </div>
  );
};

const columns = (now: number, onPick: (id: string) => void) => [
  {
    title: '编号',
    width: 150,
    render: (_: unknown, { id, orderNo }: OrderRow) => (
      <button type="button" className={css.link} onClick={() => onPick(id)}>
        {orderNo ?? '未编号'}
      </button>
    ),
  },
  { title: '种类', width: 90, render: (_: unknown, { kind }: OrderRow) => orderKindWords[kind] },
  {
    title: '状态',
    width: 90,
    render: (_: unknown, { status }: OrderRow) => <Mark tone="info">{orderStatusWords[status]}</Mark>,
  },
  { title: '承办单位', width: 130, dataIndex: 'bodyName', ellipsis: true },
  { title: '事由', width: 130, render: (_: unknown, { trigger }: OrderRow) => orderTriggerWords[trigger] },
  { title: '说明', dataIndex: 'reason', ellipsis: true },
  {
    title: '时限',
    width: 130,
    render: (_: unknown, { dueAt, status }: OrderRow) => {
      if (dueAt === null) return '—';
      const late = dueAt < now && (status === 'proposed' || status === 'issued');
      return <span className={late ? css.late : undefined}>{shortTime(dueAt)}</span>;
    },
  },
];

/** 限期挂账整改: what the body planned last, and when its issuer crossed it off. */
const course = [
  {
    title: '月计划',
    width: 150,
    ellipsis: true,
    render: (_: unknown, { planned }: OrderRow) => (planned ? `${planned.month} ${planned.text}` : '未报'),
  },
  {
    title: '销号',
    width: 100,
    render: (_: unknown, { closedAt }: OrderRow) => (closedAt === null ? '未销号' : shortTime(closedAt)),
  },
];
