import { type AgentView, listAgents } from '@hotline/shared/contracts/rest/session';
import type { AgentState } from '@hotline/shared/domain/agent/agent';
import { Table } from 'antd';
import { usePerson } from '../../app/session.tsx';
import { useRoute } from '../../api/use-route.ts';
import { Mark, type Tone } from '../../components/mark.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { nameOf, useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { agentStateWords, skillWords } from '../../words/call.ts';
import css from './floor.module.css';
import { ForceState } from './force-state.tsx';

const tones: Partial<Record<AgentState, Tone>> = {
  ready: 'ok',
  offered: 'info',
  talking: 'info',
  'wrap-up': 'warn',
  paused: 'warn',
  'set-aside': 'danger',
  unreachable: 'danger',
};

const stateOf = ({ state, reason }: AgentView, reasons: Reasons): string =>
  state === 'paused' && reason
    ? `${agentStateWords[state]} · ${nameOf(reasons, reason)}`
    : agentStateWords[state];

type Reasons = Parameters<typeof nameOf>[0];

/** Every agent who is signed in, with how long he has been in his state. */
export const AgentTable = () => {
  const { data, error, isPending, refetch } = useRoute(listAgents, {}, { refetchInterval: 15_000 });
  const now = useNow();
  const reasons = useVoicePolicy()?.policy.pauseReasons;
  const isLeader = usePerson().roles.includes('shift-leader');
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      size="small"
      rowKey="agentId"
      loading={isPending}
      pagination={false}
      dataSource={(data ?? []).filter(({ state }) => state !== 'signed-out')}
      locale={{ emptyText: '没有坐席在线' }}
      columns={[
        {
          title: '坐席',
          render: (_, agent) => <span className={css.who}>{`${agent.name}（${agent.staffNo}）`}</span>,
        },
        {
          title: '状态',
          render: (_, agent) => <Mark tone={tones[agent.state] ?? 'plain'}>{stateOf(agent, reasons)}</Mark>,
        },
        { title: '时长', width: 80, align: 'right', render: (_, { since }) => timer(now - since) },
        { title: '技能', render: (_, { skills }) => skills.map((skill) => skillWords[skill]).join('、') },
        ...(isLeader
          ? [
              {
                title: '调度',
                key: 'force',
                render: (_: unknown, agent: AgentView) => <ForceState agent={agent} />,
              },
            ]
          : []),
      ]}
    />
  );
};
