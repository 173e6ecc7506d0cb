import type { CallView } from '@hotline/shared/contracts/rest/calls';
import { type AgentView, myAgentState, setAgentState } from '@hotline/shared/contracts/rest/session';
import type { AgentState, PauseReason } from '@hotline/shared/domain/agent/agent';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { asProblem } from '../../api/problem.ts';
import { keyOf, useSend } from '../../api/use-route.ts';
import { timer } from '../../components/time.ts';
import { useNow } from '../../components/use-now.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { useAgentState } from '../../softphone/use-agent-state.ts';
import { nameOf, useVoicePolicy } from '../../softphone/use-voice-policy.ts';
import { agentStateWords, phaseWord } from '../../words/call.ts';
import { problemSentence } from '../../words/problem.ts';
import css from './softphone-bar.module.css';

/** 就绪 / 示忙 (with a reason) / 话后整理. */
export const AgentStateControl = ({ call }: { call: CallView | null }) => {
  const agent = useAgentState();
  const { set, isPending } = useSetState();
  const now = useNow();
  const pauseReasons = useVoicePolicy()?.policy.pauseReasons;
  const state = stateOf(agent, call);
  const reason = state === 'paused' && agent?.reason ? ` · ${nameOf(pauseReasons, agent.reason)}` : '';
  const busy = state === 'talking' || state === 'offered';
  const may = !busy && state !== 'ready';
  const beReady = (): void => set({ state: 'ready' });
  useShortcut('F6', beReady, may);
  return (
    <div className={css.state}>
      <span className={css.stateMark} data-state={state} role="status">
        {state === 'talking' && call?.phase === 'ringing' ? phaseWord(call) : agentStateWords[state]}
        {reason}
        <time aria-hidden>{agent ? timer(now - agent.since) : ''}</time>
      </span>
      <Button
        type={state === 'ready' ? 'default' : 'primary'}
        disabled={!may}
        loading={isPending}
        onClick={beReady}
      >
        {state === 'wrap-up' ? '结束整理' : '就绪'} <kbd>F6</kbd>
      </Button>
      <Dropdown
        trigger={['click']}
        disabled={busy}
        menu={{
          items: (pauseReasons ?? []).map(({ code, name }) => ({ key: code, label: name })),
          onClick: ({ key }) => set({ state: 'paused', reason: key }),
        }}
      >
        <Button disabled={busy}>示忙 ▾</Button>
      </Dropdown>
    </div>
  );
};

/** An offer rings here before the server's word of the new state is here. */
const stateOf = (agent: AgentView | null, call: CallView | null): AgentState => {
  if (agent?.state === 'ready' && call?.phase === 'ringing') return 'offered';
  return agent?.state ?? 'signed-out';
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
