import { type PushView, listPushes } from '@hotline/shared/contracts/rest/pushes';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useRoute } from '../../api/use-route.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { shortTime } from '../../components/time.ts';

const states: Record<PushView['state'], [Tone, string]> = {
  waiting: ['warn', '待确认'],
  acknowledged: ['ok', '已确认'],
  rejected: ['danger', '不受理'],
};

const outcomeOf = (push: PushView): string => {
  if (push.state === 'rejected') return push.rejectReason ?? '';
  if (push.state === 'waiting')
    return push.tries === 0 ? '正在推送' : `已试 ${push.tries} 次：${push.fault ?? '无应答'}`;
  const last = push.feedback.at(-1);
  if (last) return last.result;
  return [push.acceptedBy, push.ackAt === null ? null : shortTime(push.ackAt)].filter(Boolean).join(' ');
};

/** Whether what was handed over is known on the other side. */
export const PushTable = () => {
  const { data, error, isPending, refetch } = useRoute(listPushes, {}, { refetchInterval: 10_000 });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      size="small"
      rowKey="transferNo"
      loading={isPending}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      dataSource={data ?? []}
      locale={{ emptyText: '没有转接推送' }}
      columns={[
        { title: '平台', width: 64, dataIndex: 'line' },
        {
          title: '工单',
          render: (_, { ticketNo, transferNo }) =>
            ticketNo ? <Link to={`/tickets/${ticketNo}`}>{ticketNo}</Link> : transferNo,
        },
        { title: '转出', width: 110, render: (_, { createdAt }) => shortTime(createdAt) },
        {
          title: '状态',
          width: 84,
          render: (_, { state }) => <Mark tone={states[state][0]}>{states[state][1]}</Mark>,
        },
        { title: '结果', render: (_, push) => outcomeOf(push) },
      ]}
    />
  );
};
