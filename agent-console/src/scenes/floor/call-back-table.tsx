import { listCallBacks, type WaitingCallBack } from '@hotline/shared/contracts/rest/voice';
import { Table } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime, timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { skillWords } from '../../words/call.ts';

const stateOf = ({ underWay, trunkDown, dueAt }: WaitingCallBack, now: number): [Tone, string] => {
  if (underWay) return ['info', '正在回拨'];
  if (trunkDown) return ['danger', '外呼线路故障，恢复后拨打'];
  return dueAt < now ? ['danger', `已超时 ${timer(now - dueAt)}`] : ['warn', `剩 ${timer(dueAt - now)}`];
};

const reasonWords = {
  key: '按1要求回拨',
  lost: '未接通挂机',
  'cut-off': '线路故障中断',
} as const;

/** 漏接回拨: who waits to be called back, the most urgent first. */
export const CallBackTable = () => {
  const { data, error, isPending, refetch } = useRoute(listCallBacks, {}, { refetchInterval: 5000 });
  const now = useNow();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      size="small"
      rowKey="id"
      loading={isPending}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      dataSource={data ?? []}
      locale={{ emptyText: '没有等待回拨的来电' }}
      columns={[
        { title: '来电号码', dataIndex: 'number' },
        { title: '原因', render: (_, { reason }) => reasonWords[reason] },
        { title: '专席', render: (_, { skill }) => skillWords[skill] },
        { title: '登记', render: (_, { askedAt }) => shortTime(askedAt) },
        {
          title: '回拨时限',
          render: (_, one) => {
            const [tone, text] = stateOf(one, now);
            return <Mark tone={tone}>{text}</Mark>;
          },
        },
      ]}
    />
  );
};
