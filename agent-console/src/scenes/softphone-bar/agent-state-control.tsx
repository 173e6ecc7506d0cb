import { myAgentState, setAgentState } from '@hotline/shared/contracts/rest/session';
import { type PauseReason, pauseReasons } from '@hotline/shared/domain/agent/agent';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import { agentStateWords, pauseReasonWords } from '../../words/call.ts';
import { problemSentence } from '../../words/problem.ts';
import css from './softphone-bar.module.css';

/** 就绪 / 示忙 (with a reason) / 话后整理. */
export const AgentStateControl = () => {
  const agent = useAgentState();
  const { set, isPending } = useSetState();
  const now = useNow();
  const state = agent?.state ?? 'signed-out';
  const reason = state === 'paused' && agent?.reason ? ` · ${pauseReasonWords[agent.reason]}` : '';
  const busy = state === 'talking' || state === 'offered';
  return (
    <div className={css.state}>
      <span className={css.stateMark} data-state={state} role="status">
        {agentStateWords[state]}
        {reason}
        <time aria-hidden>{agent ? timer(now - agent.since) : ''}</time>
      </span>
      <Button
        type={state === 'ready' ? 'default' : 'primary'}
        disabled={busy || state === 'ready'}
        loading={isPending}
        onClick={() => set({ state: 'ready' })}
      >
        {state === 'wrap-up' ? '结束整理' : '就绪'}
      </Button>
      <Dropdown
        trigger={['click']}
        disabled={busy}
        menu={{
          items: pauseReasons.map((key) => ({ key, label: pauseReasonWords[key] })),
          onClick: ({ key }) => set({ state: 'paused', reason: key as PauseReason }),
        }}
      >
        <Button disabled={busy}>示忙 ▾</Button>
      </Dropdown>
    </div>
  );
};

type Wish = { state: 'ready' } | { state: 'paused'; reason: PauseReason };

const useSetState = (): { set: (wish: Wish) => void; isPending: boolean } => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useSend(setAgentState);
  const set = (body: Wish): void =>
    mutate(
      { body },
      {
        onSuccess: (agent) => client.setQueryData(keyOf(myAgentState), agent),
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  return { set, isPending };
};
