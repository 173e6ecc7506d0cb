import { type AgentView, forceAgentState, listAgents } from '@hotline/shared/contracts/rest/session';
import { useQueryClient } from '@tanstack/react-query';
import { App, Dropdown } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { refresh, useSend } from '../../api/use-route.ts';
import { problemSentence } from '../../words/problem.ts';

const acts = [
  { key: 'paused', label: '强制示忙' },
  { key: 'ready', label: '强制就绪' },
  { key: 'signed-out', label: '强制签出' },
] as const;
type Forced = (typeof acts)[number]['key'];

/** 班长 changes the state of an agent who is not in a call; the act is on record. */
export const ForceState = ({ agent }: { agent: AgentView }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(forceAgentState);
  const force = (state: Forced): void =>
    mutate(
      { params: { agentId: agent.agentId }, body: { state, reason: '班长现场调度' } },
      {
        onSuccess: () => refresh(client, listAgents),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  const isBusy = agent.state === 'talking' || agent.state === 'offered';
  const [main, ...others] = acts.filter(({ key }) => key !== agent.state);
  return (
    <Dropdown.Button
      size="small"
      disabled={isBusy || isPending}
      trigger={['click']}
      menu={{ items: others, onClick: ({ key }) => force(key as Forced) }}
      onClick={() => force(main!.key)}
    >
      {main!.label}
    </Dropdown.Button>
  );
};
