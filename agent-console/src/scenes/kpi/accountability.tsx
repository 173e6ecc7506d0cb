import {
  type AccountabilityRow,
  type AccountabilityView,
  showAccountability,
} from '@hotline/shared/contracts/rest/metrics';
import { accountabilityRuleWords } from '@hotline/shared/words/zh-CN';
import { Drawer, Table } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { FactList } from './behind.tsx';
import css from './kpi.module.css';

const round = (value: number): number => Number(value.toFixed(2));

/** 问责名单: rolling, with the rules that put each body on it, and the complaints that the hotline found true. */
export const Accountability = () => {
  const { data, error, isPending, refetch } = useRoute(showAccountability, {}, { refetchInterval: 15_000 });
  const [picked, setPicked] = useState<AccountabilityRow | null>(null);
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && <p className={css.soft}>{sayRules(data.rules)}</p>}
      <Table<AccountabilityRow>
        size="small"
        rowKey="bodyId"
        loading={isPending}
        pagination={false}
        dataSource={data?.rows ?? []}
        locale={{ emptyText: '窗口期内没有派单' }}
        columns={columnsFor(setPicked)}
      />
      <Drawer
        open={picked !== null}
        size={920}
        destroyOnHidden
        title={picked && `${picked.bodyName} · 核定属实的投诉`}
        onClose={() => setPicked(null)}
      >
        {picked && data && (
          <FactList
            query={{ from: data.from, to: data.at + 1, name: 'true-complaint', bodyId: picked.bodyId }}
          />
        )}
      </Drawer>
    </>
  );
};

const sayRules = ({
  days,
  trueComplaints,
  per100,
  falseClosures,
  escalated,
  handedOver,
}: AccountabilityView['rules']): string =>
  [
    `近 ${days} 天滚动，满足任一条即列入：`,
    [
      trueComplaints !== null && `核定属实投诉 ≥ ${trueComplaints} 件`,
      per100 && `派单满 ${per100.leastDispatched} 件且每百件属实投诉 ≥ ${per100.share}`,
      falseClosures !== null && `虚假办结 ≥ ${falseClosures} 件`,
      escalated !== null && `提级督办 ≥ ${escalated} 件`,
      handedOver !== null && `移交 ≥ ${handedOver} 件`,
    ]
      .filter(Boolean)
      .join('；'),
    '。「属实」以热线核定为准，单位自报仅作对照。',
  ].join('');

const columnsFor = (onPick: (row: AccountabilityRow) => void) => [
  {
    title: '承办单位',
    width: 180,
    ellipsis: true,
    render: (_: unknown, { bodyName, reasons }: AccountabilityRow) => (
      <>
        {reasons.length > 0 && <Mark tone="danger">列入</Mark>}
        {bodyName}
      </>
    ),
  },
  {
    title: '列入依据',
    render: (_: unknown, { reasons }: AccountabilityRow) =>
      reasons.length === 0
        ? '未列入'
        : reasons
            .map(({ rule, value, from }) => `${accountabilityRuleWords[rule]} ${round(value)}（≥ ${from}）`)
            .join('；'),
  },
  {
    title: '属实投诉',
    width: 90,
    align: 'right' as const,
    render: (_: unknown, row: AccountabilityRow) => (
      <button
        type="button"
        className={css.value}
        disabled={row.trueComplaints === 0}
        onClick={() => onPick(row)}
      >
        {row.trueComplaints}
      </button>
    ),
  },
  { title: '派单', width: 70, align: 'right' as const, dataIndex: 'dispatched' },
  {
    title: '每百件',
    width: 80,
    align: 'right' as const,
    render: (_: unknown, { per100 }: AccountabilityRow) => (per100 === null ? '—' : round(per100)),
  },
  { title: '虚假办结', width: 80, align: 'right' as const, dataIndex: 'falseClosures' },
  { title: '提级督办', width: 80, align: 'right' as const, dataIndex: 'escalated' },
  { title: '移交', width: 60, align: 'right' as const, dataIndex: 'handedOver' },
];
