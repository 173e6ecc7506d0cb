import { type listedLostCounts, lostCallers } from '@hotline/shared/contracts/rest/metrics';
import { useRoute } from '../../api/use-route.ts';
import { shortTime } from '../../components/time.ts';
import type { Period } from './period.ts';
import { RowsBehind } from './rows-behind.tsx';

type Query = Period & { count: (typeof listedLostCounts)[number] };

const reasons = { key: '按键要求回拨', lost: '未接通', 'cut-off': '线路中断' } as const;
const states = {
  waiting: '待回拨',
  reached: '已接通',
  unreached: '未接通',
  superseded: '已再次来电',
} as const;

/** Callers who were lost, and when each was called back. */
export const LostCallers = ({ query }: { query: Query }) => {
  const answer = useRoute(lostCallers, { query });
  return (
    <RowsBehind
      answer={answer}
      rows={answer.data}
      rowKey="lostCallId"
      unit="人次"
      emptyText="没有漏接的来电"
      columns={[
        { title: '漏接时间', width: 120, render: (_, { askedAt }) => shortTime(askedAt) },
        { title: '号码', width: 130, dataIndex: 'number' },
        { title: '原因', render: (_, { reason }) => reasons[reason] },
        {
          title: '首次回拨',
          width: 120,
          render: (_, { dialledAt }) => (dialledAt === null ? '尚未' : shortTime(dialledAt)),
        },
        {
          title: '用时',
          align: 'right',
          render: (_, { askedAt, dialledAt }) => (dialledAt === null ? '—' : minutes(dialledAt - askedAt)),
        },
        { title: '结果', render: (_, { state }) => states[state] },
      ]}
    />
  );
};

const minutes = (ms: number): string => `${(ms / 60_000).toFixed(1)} 分钟`;
