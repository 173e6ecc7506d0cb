import { type CallView, listCalls } from '@hotline/shared/contracts/rest/calls';
import { Table } from 'antd';
import { useRoute } from '../../api/use-route.ts';
import { Mark } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TicketLinks } from '../../components/ticket-links.tsx';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { originWord, phaseWord } from '../../words/call.ts';
import { usePerson } from '../../app/session.tsx';
import { SuperviseButtons } from './supervise-buttons.tsx';

/** Its agent, or whoever took it at night. */
const takerOf = ({ agentName, onCall }: CallView): string => {
  const last = onCall?.at(-1);
  return agentName ?? (last?.outcome === 'answered' ? `${last.name}（夜间值班）` : '—');
};

const waiting = (call: CallView): boolean => call.answeredAt === null;

/** Every live call; who waits stands first, the longest on top. */
export const CallTable = () => {
  const { data, error, isPending, refetch } = useRoute(
    listCalls,
    { query: { live: 'true' } },
    { refetchInterval: 15_000 },
  );
  const now = useNow();
  const isLeader = usePerson().roles.includes('shift-leader');
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const calls = (data ?? []).toSorted(
    (a, b) => Number(waiting(b)) - Number(waiting(a)) || a.arrivedAt - b.arrivedAt,
  );
  return (
    <Table
      size="small"
      rowKey="callId"
      loading={isPending}
      pagination={false}
      dataSource={calls}
      locale={{ emptyText: '没有通话' }}
      columns={[
        { title: '号码', render: (_, { callerNo }) => callerNo ?? '不显示' },
        { title: '来源', render: (_, call) => originWord(call) },
        {
          title: '阶段',
          render: (_, call) => <Mark tone={waiting(call) ? 'warn' : 'info'}>{phaseWord(call)}</Mark>,
        },
        {
          title: '时长',
          width: 80,
          align: 'right',
          render: (_, { answeredAt, queuedAt, arrivedAt }) =>
            timer(now - (answeredAt ?? queuedAt ?? arrivedAt)),
        },
        { title: '坐席', render: (_, call) => takerOf(call) },
        ...(isLeader
          ? [
              {
                title: '监管',
                key: 'supervise',
                render: (_: unknown, call: CallView) => <SuperviseButtons call={call} />,
              },
            ]
          : []),
        {
          title: '工单',
          render: (_, { ticketNos }) => <TicketLinks ticketNos={ticketNos} />,
        },
      ]}
    />
  );
};
